using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Opportunities;
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
    Watches = new[] { typeof(OpportunityContribution), typeof(OpportunityOrigin) },
    PreImage = new[] { typeof(OpportunityContribution) },
    PostImage = new[] { typeof(OpportunityContribution) })]
[Step(
    MessageNames.Assign,
    OpportunityTable.LogicalName,
    StepStage.PostOperation,
    PreImage = new[] { typeof(OpportunityContribution) },
    PostImage = new[] { typeof(OpportunityContribution) })]
[Step(
    MessageNames.SetState,
    OpportunityTable.LogicalName,
    StepStage.PostOperation,
    PreImage = new[] { typeof(OpportunityContribution) },
    PostImage = new[] { typeof(OpportunityContribution) })]
[Step("Delete", OpportunityTable.LogicalName, StepStage.PostOperation)]
public sealed class PostOpportunityFacts : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        if (scope.IsCreate || scope.IsDelete || Counts(scope.PreImage) || Counts(scope.PostImage))
        {
            Ledger.Post(scope, OpportunityContribution.Of);
        }
    }

    // Most saves are of open opportunities, which are in no ledger before or after: they need not ask it.
    private static bool Counts(IRecordValues opportunity) => OpportunityContribution.Of(opportunity).Count > 0;
}
