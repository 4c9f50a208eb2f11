using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Posts what a campaign's own costs add to marketing spend.</summary>
[Step("Create", CampaignTable.LogicalName, StepStage.PostOperation, PostImage = new[] { typeof(CampaignContribution), typeof(Ledger) })]
[Step(
    "Update",
    CampaignTable.LogicalName,
    StepStage.PostOperation,
    Watches = new[] { typeof(CampaignContribution) },
    PreImage = new[] { typeof(CampaignContribution), typeof(Ledger) },
    PostImage = new[] { typeof(CampaignContribution), typeof(Ledger) })]
[Step(
    MessageNames.Assign,
    CampaignTable.LogicalName,
    StepStage.PostOperation,
    PreImage = new[] { typeof(CampaignContribution), typeof(Ledger) },
    PostImage = new[] { typeof(CampaignContribution), typeof(Ledger) })]
[Step("Delete", CampaignTable.LogicalName, StepStage.PostOperation, PreImage = new[] { typeof(CampaignContribution), typeof(Ledger) })]
public sealed class PostCampaignFacts : AlignmentPlugin
{
    private protected override void Run(PluginScope scope) =>
        Ledger.Post(scope, campaign => CampaignContribution.Of(scope.Context.PrimaryEntityId, campaign));
}
