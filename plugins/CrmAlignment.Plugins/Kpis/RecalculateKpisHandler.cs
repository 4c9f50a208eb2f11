using System.Linq;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Posts what the ledger lacks of a batch of records, in one transaction.</summary>
[CustomApi(RecalculateKpisApi.UniqueName, Privilege = RecalculateKpisApi.Privilege)]
public sealed class RecalculateKpisHandler : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var posted = 0;
        KpiWalk.Run(scope, KpiWalks.OfLedger, slice =>
        {
            posted += slice.Corrections.Count(change => change.IsCreate);
            return Corrections.Write(scope, slice.Corrections);
        });
        scope.Answer(RecalculateKpisApi.Posted, posted);
    }
}
