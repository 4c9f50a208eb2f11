using System;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Kpis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Takes back what a lead had added to the funnel that was merged into another one: it was one lead all the time.</summary>
/// <remarks>
/// It takes back what the ledger has of the lead, whatever steps the platform ran while it merged, and nothing of a lead of which
/// nothing was ever posted.
/// </remarks>
[Step(MergeParameters.Message, LeadTable.LogicalName, StepStage.PostOperation)]
public sealed class PostLeadFactsOnMerge : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var merge = MergeParameters.Of(scope.Context) ?? throw new InvalidOperationException("The merge names no leads.");
        Ledger.Post(scope, SourceLedger.Of(scope.SystemService, LeadTable.LogicalName, merge.Subordinate.Id), []);
    }
}
