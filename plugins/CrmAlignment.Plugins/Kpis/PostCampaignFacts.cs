using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>
/// Posts what a campaign's own costs add to marketing spend; and what its activities add, when it becomes a template or ceases to be one.
/// </summary>
[Step("Create", CampaignTable.LogicalName, StepStage.PostOperation, PostImage = new[] { typeof(CampaignContribution), typeof(Ledger) })]
[Step(
    "Update",
    CampaignTable.LogicalName,
    StepStage.PostOperation,
    Watches = new[] { typeof(CampaignContribution) },
    PreImage = new[] { typeof(CampaignActivitySpend) },
    PostImage = new[] { typeof(CampaignContribution), typeof(CampaignActivitySpend) })]
[Step(MessageNames.Assign, CampaignTable.LogicalName, StepStage.PostOperation, PostImage = new[] { typeof(CampaignContribution) })]
[Step("Delete", CampaignTable.LogicalName, StepStage.PostOperation)]
public sealed class PostCampaignFacts : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        Ledger.Post(scope, campaign => CampaignContribution.Of(scope.Context.PrimaryEntityId, campaign));
        if (scope.Context.MessageName == "Update" && CampaignActivitySpend.IsTemplate(scope.PreImage) != CampaignActivitySpend.IsTemplate(scope.PostImage))
        {
            CampaignActivitySpend.PostAgain(scope, scope.Context.PrimaryEntityId, CampaignActivitySpend.IsTemplate(scope.PostImage));
        }
    }
}
