using System;
using System.Activities;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmAlignment.Plugins.Activities;

/// <summary>
/// Sends a lead to the nurture track that its reason, score and segment call for. The reason is picked as a record and must be
/// recyclable.
/// </summary>
[Activity("Route lead to nurture")]
public sealed class RouteLeadToNurture : AlignmentActivity
{
    private const string QueueTable = "queue";

    /// <summary>The lead.</summary>
    [RequiredArgument]
    [Input("Lead")]
    [ReferenceTarget(LeadTable.LogicalName)]
    public InArgument<EntityReference> Lead { get; set; } = new();

    /// <summary>Why sales does not take it now.</summary>
    [RequiredArgument]
    [Input("Reason")]
    [ReferenceTarget(RejectionReasonTable.LogicalName)]
    public InArgument<EntityReference> Reason { get; set; } = new();

    /// <summary>Comment of the decision.</summary>
    [Input("Comment")]
    public InArgument<string> Comment { get; set; } = new();

    /// <summary>The nurture enrollment.</summary>
    [Output("Enrollment")]
    [ReferenceTarget(NurtureEnrollmentTable.LogicalName)]
    public OutArgument<EntityReference> Enrollment { get; set; } = new();

    /// <summary>Queue in which the lead waits.</summary>
    [Output("Queue")]
    [ReferenceTarget(QueueTable)]
    public OutArgument<EntityReference> Queue { get; set; } = new();

    /// <summary>When the first touch is due (UTC); not set when the track has none.</summary>
    [Output("Next touch on")]
    public OutArgument<DateTime> NextTouchOn { get; set; } = new();

    private protected override void Run(ActivityScope scope)
    {
        var answer = LeadRejection.Send(scope, scope.Value(Lead), RecyclableCode(scope), scope.Value(Comment));
        scope.Answer(Enrollment, new EntityReference(NurtureEnrollmentTable.LogicalName, (Guid)answer[RejectLeadApi.EnrollmentId]));
        scope.Answer(Queue, new EntityReference(QueueTable, (Guid)answer[RejectLeadApi.QueueId]));
        if (answer.TryGetValue(RejectLeadApi.NextTouchOn, out var nextTouchOn) && nextTouchOn is DateTime dueOn)
        {
            scope.Answer(NextTouchOn, dueOn);
        }
    }

    private string RecyclableCode(ActivityScope scope)
    {
        var reason = scope.CallerService.Retrieve(
            RejectionReasonTable.LogicalName,
            scope.Value(Reason).Id,
            new ColumnSet(RejectionReasonTable.Code, RejectionReasonTable.Name, RejectionReasonTable.Recyclable));
        return reason.GetAttributeValue<bool?>(RejectionReasonTable.Recyclable) != false
            ? reason.GetAttributeValue<string>(RejectionReasonTable.Code)
            : throw new InvalidPluginExecutionException(
                $"The rejection reason {reason.GetAttributeValue<string>(RejectionReasonTable.Name)} is not recyclable: it would disqualify the lead. "
                + "Choose a recyclable reason in the workflow, or use the activity Reject lead.");
    }
}
