using System;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>
/// The spend of the activities of a campaign, which count unless it is a template: the save that changes this posts them, since no
/// activity is saved.
/// </summary>
[Columns(CampaignTable.IsTemplate)]
internal static class CampaignActivitySpend
{
    private static readonly string[] Columns = DeclaredColumns.Of(typeof(CampaignActivityContribution));

    /// <summary>Whether the campaign is a template.</summary>
    public static bool IsTemplate(IRecordValues campaign) => campaign.Value(CampaignTable.IsTemplate).AsBoolean == true;

    /// <summary>Posts for each activity what its ledger lacks: two requests, and one for each activity that costs something.</summary>
    public static void PostAgain(PluginScope scope, Guid campaignId, bool isTemplate)
    {
        var query = new QueryExpression(CampaignActivityTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(CampaignActivityTable.RegardingObjectId, ConditionOperator.Equal, campaignId);
        query.AddOrder(CampaignActivityTable.Id, OrderType.Ascending);

        // Between two pages a row may move, and come twice.
        var activities = AllPages.Of(scope.SystemService, query).GroupBy(activity => activity.Id).Select(same => same.First()).ToList();
        var facts = SourceLedger.Of(scope.SystemService, CampaignActivityTable.LogicalName, activities.ConvertAll(activity => activity.Id));
        foreach (var activity in activities)
        {
            Ledger.Post(scope, facts[activity.Id], CampaignActivityContribution.Of(new EntityValues(activity), _ => isTemplate));
        }
    }
}
