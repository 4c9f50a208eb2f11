using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Nurture;

/// <summary>When a lead has left nurture: ends its enrollment and takes it out of the track's queue. Asynchronous; may run again.</summary>
[Step(
    "Update",
    LeadTable.LogicalName,
    StepStage.PostOperation,
    Asynchronous = true,
    FilteringColumns = LeadTable.Stage,
    PreImage = LeadTable.Stage + "," + LeadTable.EnrollmentId,
    PostImage = LeadTable.Stage)]
public sealed class EndNurtureOnLeadUpdate : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var before = StageOf(scope.PreImage);
        var after = StageOf(scope.PostImage);
        if (before != LeadStage.Nurture || after is null or LeadStage.Nurture)
        {
            return;
        }

        var leadId = scope.Context.PrimaryEntityId;
        var left = scope.PreImage.GetAttributeValue<EntityReference>(LeadTable.EnrollmentId)?.Id;
        var all = Enrollments.Of(scope.SystemService, leadId);
        foreach (var enrollment in all.Where(enrollment => enrollment.Value.Id == left))
        {
            Enrollments.End(scope.SystemService, enrollment.Value, NurtureRules.OutcomeOf(after.Value), scope.Now);
        }

        // The lead may have been rejected anew before this ran: its new enrollment and the queue of that are none of this step's.
        bool IsAnew(KeyValuePair<Entity, OpenEnrollment> enrollment) => enrollment.Value.IsWaiting && enrollment.Value.Id != left;
        var kept = all.Where(IsAnew).Select(QueueOf).ToArray();
        NurtureQueue.Remove(scope.SystemService, leadId, all.Select(QueueOf).Except(kept).ToArray());
    }

    private static Guid QueueOf(KeyValuePair<Entity, OpenEnrollment> enrollment) =>
        enrollment.Key.GetAttributeValue<EntityReference>(NurtureEnrollmentTable.QueueId)?.Id ?? Guid.Empty;

    private static LeadStage? StageOf(Entity image) => (LeadStage?)image.GetAttributeValue<OptionSetValue>(LeadTable.Stage)?.Value;
}
