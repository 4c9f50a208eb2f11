using System;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Posts what the actual cost of a campaign activity adds to marketing spend.</summary>
[Step("Create", CampaignActivityTable.LogicalName, StepStage.PostOperation, PostImage = new[] { typeof(CampaignActivityContribution), typeof(Ledger) })]
[Step(
    "Update",
    CampaignActivityTable.LogicalName,
    StepStage.PostOperation,
    Watches = new[] { typeof(CampaignActivityContribution) },
    PostImage = new[] { typeof(CampaignActivityContribution) })]
[Step(MessageNames.Assign, CampaignActivityTable.LogicalName, StepStage.PostOperation, PostImage = new[] { typeof(CampaignActivityContribution) })]
[Step("Delete", CampaignActivityTable.LogicalName, StepStage.PostOperation)]
public sealed class PostCampaignActivityFacts : AlignmentPlugin
{
    private protected override void Run(PluginScope scope) =>
        Ledger.Post(scope, activity => CampaignActivityContribution.Of(activity, campaignId => IsTemplate(scope, campaignId)));

    private static bool IsTemplate(PluginScope scope, Guid campaignId)
    {
        // By query, not by Retrieve: when a campaign is deleted with its activities it may be gone already.
        var query = new QueryExpression(CampaignTable.LogicalName) { ColumnSet = new ColumnSet(CampaignTable.IsTemplate), TopCount = 1 };
        query.Criteria.AddCondition(CampaignTable.Id, ConditionOperator.Equal, campaignId);
        query.Criteria.AddCondition(CampaignTable.IsTemplate, ConditionOperator.Equal, true);
        return scope.SystemService.RetrieveMultiple(query).Entities.Count > 0;
    }
}
