using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>
/// Posts what a won opportunity adds to revenue, cost of sales and wins; reopening, reparenting and deleting take it back.
/// </summary>
[Step("Create", OpportunityTable.LogicalName, StepStage.PostOperation, PostImage = Columns)]
[Step("Update", OpportunityTable.LogicalName, StepStage.PostOperation, FilteringColumns = Watched, PreImage = Columns, PostImage = Columns)]
[Step("Delete", OpportunityTable.LogicalName, StepStage.PostOperation, PreImage = Columns)]
public sealed class PostOpportunityFacts : AlignmentPlugin
{
    private const string Columns = OpportunityTable.StateCode + "," + OpportunityTable.ActualValueBase
        + "," + OpportunityTable.CostBase + "," + OpportunityTable.ActualCloseDate
        + "," + OpportunityTable.CustomerId + "," + OpportunityTable.CampaignId
        + "," + OpportunityTable.OwningBusinessUnit + "," + OpportunityTable.SourcedBy
        + "," + Ledger.RowVersion;

    private const string Watched = OpportunityTable.StateCode + "," + OpportunityTable.StatusCode
        + "," + OpportunityTable.ActualValue + "," + OpportunityTable.Cost
        + "," + OpportunityTable.ActualCloseDate + "," + OpportunityTable.CustomerId
        + "," + OpportunityTable.CampaignId + "," + OpportunityTable.OwnerId
        + "," + OpportunityTable.SourcedBy + "," + OpportunityTable.TransactionCurrencyId;

    private protected override void Run(PluginScope scope) => Ledger.Post(scope, Contributions.OfOpportunity);
}
