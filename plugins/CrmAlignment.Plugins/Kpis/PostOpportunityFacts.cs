using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>
/// Posts what a won opportunity adds to revenue, cost of sales and wins; reopening, reparenting and deleting take it back, whichever message does it.
/// </summary>
[Step("Create", OpportunityTable.LogicalName, StepStage.PostOperation, PostImage = new[] { typeof(OpportunityContribution), typeof(Ledger) })]
[Step(
    "Update",
    OpportunityTable.LogicalName,
    StepStage.PostOperation,
    Watches = new[] { typeof(OpportunityContribution) },
    PreImage = new[] { typeof(OpportunityContribution), typeof(Ledger) },
    PostImage = new[] { typeof(OpportunityContribution), typeof(Ledger) })]
[Step(
    MessageNames.Assign,
    OpportunityTable.LogicalName,
    StepStage.PostOperation,
    PreImage = new[] { typeof(OpportunityContribution), typeof(Ledger) },
    PostImage = new[] { typeof(OpportunityContribution), typeof(Ledger) })]
[Step(
    MessageNames.SetState,
    OpportunityTable.LogicalName,
    StepStage.PostOperation,
    PreImage = new[] { typeof(OpportunityContribution), typeof(Ledger) },
    PostImage = new[] { typeof(OpportunityContribution), typeof(Ledger) })]
[Step("Delete", OpportunityTable.LogicalName, StepStage.PostOperation, PreImage = new[] { typeof(OpportunityContribution), typeof(Ledger) })]
public sealed class PostOpportunityFacts : AlignmentPlugin
{
    private protected override void Run(PluginScope scope) => Ledger.Post(scope, OpportunityContribution.Of);
}
