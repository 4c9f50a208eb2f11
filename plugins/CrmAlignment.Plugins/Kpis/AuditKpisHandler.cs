using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Compares a batch of records with the KPIs, writes down what differs and corrects it when told to, in one transaction.</summary>
[CustomApi(AuditKpisApi.UniqueName, Privilege = AuditKpisApi.Privilege)]
public sealed class AuditKpisHandler : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var corrects = scope.OptionalInput<bool?>(AuditKpisApi.Correct) ?? false;
        var drifts = 0;
        var posted = 0;
        KpiWalk.Run(scope, KpiWalks.OfEverything, slice =>
        {
            drifts += slice.Drifts.Count;
            var drift = DriftRows.Write(scope, slice.Drifts, corrects);
            if (!corrects)
            {
                return drift;
            }

            posted += slice.Corrections.Count;
            return Corrections.Write(scope, slice.Corrections) ?? drift;
        });
        scope.Answer(AuditKpisApi.Drifts, drifts);
        scope.Answer(AuditKpisApi.Posted, posted);
    }
}
