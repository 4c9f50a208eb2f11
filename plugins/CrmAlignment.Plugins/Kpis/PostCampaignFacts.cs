using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Posts what a campaign's own costs add to marketing spend.</summary>
[Step("Create", CampaignTable.LogicalName, StepStage.PostOperation, PostImage = Columns)]
[Step("Update", CampaignTable.LogicalName, StepStage.PostOperation, FilteringColumns = Watched, PreImage = Columns, PostImage = Columns)]
[Step("Delete", CampaignTable.LogicalName, StepStage.PostOperation, PreImage = Columns)]
public sealed class PostCampaignFacts : AlignmentPlugin
{
    private const string Columns = CampaignTable.IsTemplate + "," + CampaignTable.OtherCostBase + "," + CampaignTable.ActualStart + ","
        + CampaignTable.ProposedStart + "," + CampaignTable.CreatedOn + "," + CampaignTable.OwningBusinessUnit + "," + Ledger.RowVersion;

    private const string Watched = CampaignTable.IsTemplate + "," + CampaignTable.OtherCost + "," + CampaignTable.ActualStart + ","
        + CampaignTable.ProposedStart + ",ownerid,transactioncurrencyid";

    private protected override void Run(PluginScope scope) =>
        Ledger.Post(scope, campaign => Contributions.OfCampaign(scope.Context.PrimaryEntityId, campaign));
}
