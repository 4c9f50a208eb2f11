using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Kpis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Moves what a lead added to the funnel to the business unit of its new owner, when he gets it by Assign.</summary>
[Step(
    MessageNames.Assign,
    LeadTable.LogicalName,
    StepStage.PostOperation,
    PreImage = new[] { typeof(LeadContribution), typeof(CountedFor), typeof(Ledger) },
    PostImage = new[] { typeof(LeadContribution), typeof(Ledger) })]
public sealed class PostLeadFactsOnAssign : AlignmentPlugin
{
    private protected override void Run(PluginScope scope) => Ledger.PostLead(scope, LeadContribution.Of);
}
