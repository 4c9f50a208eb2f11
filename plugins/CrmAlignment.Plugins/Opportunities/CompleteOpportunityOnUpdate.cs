using CrmAlignment.Domain.Opportunities;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Opportunities;

/// <summary>
/// Recomputes the profit of an opportunity, whatever the save says of it, and copies from its lead what is missing when the lead
/// becomes known.
/// </summary>
[Step(
    "Update",
    OpportunityTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(OpportunityProfit), typeof(OpportunityOrigin), typeof(CompleteOpportunityOnUpdate) },
    PreImage = new[] { typeof(OpportunityProfit), typeof(OpportunityCompletion) })]
[Columns(
    OpportunityTable.LeadCategoryId, OpportunityTable.Profit, PurchaseColumns.Stage, PurchaseColumns.StageSince, PurchaseColumns.People,
    PurchaseColumns.Deciders, PurchaseColumns.KnownRoles)]
public sealed class CompleteOpportunityOnUpdate : AlignmentPlugin
{
    private protected override void Run(PluginScope scope) => OpportunityCompletion.Complete(scope, scope.PreImage);
}
