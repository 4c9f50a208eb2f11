using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Posts that a nurture enrollment began.</summary>
[Step("Create", NurtureEnrollmentTable.LogicalName, StepStage.PostOperation, PostImage = new[] { typeof(EnrollmentContribution), typeof(Ledger) })]
[Step(
    "Update",
    NurtureEnrollmentTable.LogicalName,
    StepStage.PostOperation,
    Watches = new[] { typeof(EnrollmentContribution) },
    PostImage = new[] { typeof(EnrollmentContribution) })]
[Step(MessageNames.Assign, NurtureEnrollmentTable.LogicalName, StepStage.PostOperation, PostImage = new[] { typeof(EnrollmentContribution) })]
[Step("Delete", NurtureEnrollmentTable.LogicalName, StepStage.PostOperation)]
public sealed class PostEnrollmentFacts : AlignmentPlugin
{
    private protected override void Run(PluginScope scope) => Ledger.Post(scope, EnrollmentContribution.Of);
}
