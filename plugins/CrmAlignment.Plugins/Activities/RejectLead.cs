using System;
using System.Activities;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmAlignment.Plugins.Activities;

/// <summary>Rejects a lead for sales, with the code of a reason.</summary>
[Activity("Reject lead")]
public sealed class RejectLead : AlignmentActivity
{
    /// <summary>The lead.</summary>
    [RequiredArgument]
    [Input("Lead")]
    [ReferenceTarget(LeadTable.LogicalName)]
    public InArgument<EntityReference> Lead { get; set; } = new();

    /// <summary>Code of a rejection reason.</summary>
    [RequiredArgument]
    [Input("Reason code")]
    public InArgument<string> ReasonCode { get; set; } = new();

    /// <summary>Comment of the decision.</summary>
    [Input("Comment")]
    public InArgument<string> Comment { get; set; } = new();

    /// <summary>The handover that records the rejection.</summary>
    [Output("Handover")]
    [ReferenceTarget(HandoverTable.LogicalName)]
    public OutArgument<EntityReference> Handover { get; set; } = new();

    /// <summary>Whether the lead goes to nurture; otherwise it is disqualified.</summary>
    [Output("Is nurtured")]
    public OutArgument<bool> IsNurtured { get; set; } = new();

    private protected override void Run(ActivityScope scope)
    {
        var answer = LeadRejection.Send(scope, scope.Value(Lead), scope.Value(ReasonCode), scope.Value(Comment));
        scope.Answer(Handover, new EntityReference(HandoverTable.LogicalName, (Guid)answer[RejectLeadApi.HandoverId]));
        scope.Answer(IsNurtured, (Guid)answer[RejectLeadApi.EnrollmentId] != Guid.Empty);
    }
}
