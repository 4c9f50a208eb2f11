using System;
using System.Linq;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Nurture;

/// <summary>When a lead has left nurture: ends its enrollment and takes it out of the track's queue. Asynchronous; may run again.</summary>
[Step(
    "Update",
    LeadTable.LogicalName,
    StepStage.PostOperation,
    Asynchronous = true,
    FilteringColumns = new[] { typeof(StoredStage) },
    PreImage = new[] { typeof(StoredStage), typeof(EndNurtureOnLeadUpdate) },
    PostImage = new[] { typeof(StoredStage) })]
[Columns(LeadTable.EnrollmentId)]
public sealed class EndNurtureOnLeadUpdate : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var before = StoredStage.Of(scope.PreImage);
        var after = StoredStage.Of(scope.PostImage);
        if (before != LeadStage.Nurture || after is null or LeadStage.Nurture)
        {
            return;
        }

        var leadId = scope.Context.PrimaryEntityId;
        var left = scope.PreImage.Value(LeadTable.EnrollmentId).AsId;
        var all = Enrollments.Of(scope.SystemService, leadId);
        foreach (var enrollment in all.Where(enrollment => enrollment.Id == left))
        {
            OwnWork.Do(scope, () => Enrollments.End(scope.SystemService, enrollment, NurtureRules.OutcomeOf(after.Value), scope.Now));
        }

        // The lead may have been rejected anew before this ran: its new enrollment and the queue of that are none of this step's.
        bool IsAnew(OpenEnrollment enrollment) => enrollment.IsWaiting && enrollment.Id != left;
        var kept = all.Where(IsAnew).Select(QueueOf).ToArray();
        NurtureQueue.Remove(scope.SystemService, leadId, all.Select(QueueOf).Except(kept).ToArray());
    }

    private static Guid QueueOf(OpenEnrollment enrollment) => enrollment.QueueId ?? Guid.Empty;
}
