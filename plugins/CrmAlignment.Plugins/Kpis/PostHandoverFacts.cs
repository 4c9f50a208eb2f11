using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Posts what the decision of a handover adds to the acceptance rate.</summary>
[Step("Create", HandoverTable.LogicalName, StepStage.PostOperation, PostImage = new[] { typeof(HandoverContribution), typeof(Ledger) })]
[Step(
    "Update",
    HandoverTable.LogicalName,
    StepStage.PostOperation,
    Watches = new[] { typeof(HandoverContribution) },
    PostImage = new[] { typeof(HandoverContribution) })]
[Step(MessageNames.Assign, HandoverTable.LogicalName, StepStage.PostOperation, PostImage = new[] { typeof(HandoverContribution) })]
[Step("Delete", HandoverTable.LogicalName, StepStage.PostOperation)]
public sealed class PostHandoverFacts : AlignmentPlugin
{
    private protected override void Run(PluginScope scope) => Ledger.Post(scope, HandoverContribution.Of);
}
