using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Kpis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Takes back what a deleted lead had added to the funnel.</summary>
[Step("Delete", LeadTable.LogicalName, StepStage.PostOperation, PreImage = new[] { typeof(LeadContribution), typeof(AssessmentEvidence), typeof(CountedFor), typeof(Ledger) })]
public sealed class PostLeadFactsOnDelete : AlignmentPlugin
{
    private protected override void Run(PluginScope scope) => Ledger.PostLead(scope, LeadContribution.Of);
}
