using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Guards;

/// <summary>
/// Keeps nurture enrollments true: a rejection begins them, the lead's return or the schedule ends them. People may write the
/// name, the owner, when the next touch comes, and that the lead has answered.
/// </summary>
[Step("Create", NurtureEnrollmentTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    NurtureEnrollmentTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(GuardEnrollmentOnChange) },
    PreImage = new[] { typeof(GuardEnrollmentOnChange), typeof(NamedRecord) })]
[Columns(
    NurtureEnrollmentTable.LeadId,
    NurtureEnrollmentTable.LeadCategoryId,
    NurtureEnrollmentTable.NurtureTrackId,
    NurtureEnrollmentTable.QueueId,
    NurtureEnrollmentTable.RejectionReasonId,
    NurtureEnrollmentTable.EnrolledOn,
    NurtureEnrollmentTable.Outcome,
    NurtureEnrollmentTable.EndedOn,
    NurtureEnrollmentTable.Touches,
    NurtureEnrollmentTable.ResumedOn,
    NurtureEnrollmentTable.WindowEndsOn,
    NurtureEnrollmentTable.OpenKey)]
public sealed class GuardEnrollmentOnChange : AlignmentPlugin
{
    private static readonly string[] Guarded = DeclaredColumns.Of(typeof(GuardEnrollmentOnChange));

    private protected override void Run(PluginScope scope)
    {
        // EndNurtureOnLeadUpdate ends an enrollment inside the save of its lead.
        var isOwn = OwnWork.IsInsideApi(scope, RejectLeadApi.UniqueName, ProcessDueApi.UniqueName)
            || OwnWork.IsProven(scope);
        if (!isOwn && !OwnWork.IsInsideDelete(scope))
        {
            GuardedColumns.Require(scope, Guarded, _ => RejectLeadApi.UniqueName);
        }
    }
}
