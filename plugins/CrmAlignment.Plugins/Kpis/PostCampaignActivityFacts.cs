using System.Collections.Generic;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Posts what the actual cost of a campaign activity adds to marketing spend.</summary>
[Step("Create", CampaignActivityTable.LogicalName, StepStage.PostOperation, PostImage = Columns)]
[Step("Update", CampaignActivityTable.LogicalName, StepStage.PostOperation, FilteringColumns = Watched, PreImage = Columns, PostImage = Columns)]
[Step("Delete", CampaignActivityTable.LogicalName, StepStage.PostOperation, PreImage = Columns)]
public sealed class PostCampaignActivityFacts : AlignmentPlugin
{
    private const string Columns = CampaignActivityTable.ActualCostBase + "," + CampaignActivityTable.ActualEnd + "," + CampaignActivityTable.ActualStart + ","
        + CampaignActivityTable.CreatedOn + "," + CampaignActivityTable.RegardingObjectId + "," + CampaignActivityTable.OwningBusinessUnit + "," + Ledger.RowVersion;

    private const string Watched = CampaignActivityTable.ActualCost + "," + CampaignActivityTable.ActualEnd + "," + CampaignActivityTable.ActualStart + ","
        + CampaignActivityTable.RegardingObjectId + ",ownerid,transactioncurrencyid";

    private protected override void Run(PluginScope scope) => Ledger.Post(scope, activity => ContributionsOf(scope, activity));

    private static IEnumerable<Contribution> ContributionsOf(PluginScope scope, IRecordValues? activity)
    {
        // Whether its campaign is a template matters only to an activity that costs something.
        var contributions = Contributions.OfCampaignActivity(activity, ofTemplate: false);
        return contributions.Count == 0 || activity is null ? [] : Contributions.OfCampaignActivity(
            activity, IsOfTemplate(scope, activity));
    }

    private static bool IsOfTemplate(PluginScope scope, IRecordValues activity)
    {
        var regarding = activity.Value(CampaignActivityTable.RegardingObjectId);
        if (regarding.IsEmpty || regarding.LookupTable != CampaignTable.LogicalName || regarding.AsId is not { } campaignId)
        {
            return false;
        }

        // By query, not by Retrieve: when a campaign is deleted with its activities it may be gone already.
        var query = new QueryExpression(CampaignTable.LogicalName) { ColumnSet = new ColumnSet(CampaignTable.IsTemplate), TopCount = 1 };
        query.Criteria.AddCondition(CampaignTable.Id, ConditionOperator.Equal, campaignId);
        query.Criteria.AddCondition(CampaignTable.IsTemplate, ConditionOperator.Equal, true);
        return scope.SystemService.RetrieveMultiple(query).Entities.Count > 0;
    }
}
