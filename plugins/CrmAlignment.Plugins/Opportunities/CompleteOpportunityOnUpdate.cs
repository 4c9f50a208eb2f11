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
    FilteringColumns = Money + "," + OpportunityTable.OriginatingLeadId + "," + OpportunityTable.Profit,
    PreImage = Money + "," + OpportunityTable.CampaignId + "," + OpportunityTable.SourcedBy)]
public sealed class CompleteOpportunityOnUpdate : AlignmentPlugin
{
    private const string Money = OpportunityTable.ActualValue + "," + OpportunityTable.EstimatedValue + "," + OpportunityTable.Cost + ","
        + OpportunityTable.StateCode;

    private protected override void Run(PluginScope scope)
    {
        OpportunityCompletion.CopyFromLead(scope, scope.Target, scope.PreImage);
        OpportunityCompletion.ComputeProfit(scope.Target, scope.PreImage);
    }
}
