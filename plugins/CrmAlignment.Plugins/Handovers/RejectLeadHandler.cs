using System;
using CrmAlignment.Domain.Handover;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Nurture;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Handovers;

/// <summary>Sales rejects a lead, with a reason: it goes to nurture, or it is disqualified.</summary>
[CustomApi(RejectLeadApi.UniqueName, Privilege = RejectLeadApi.Privilege)]
public sealed class RejectLeadHandler : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var reason = ReasonOf(scope);
        if (reason.IsRecyclable)
        {
            NurtureQueue.RequireEnabled(scope.SystemService, LeadTable.LogicalName);
        }

        var lead = LeadOfApi.Read(scope);
        EndForgotten(scope, lead);
        var decision = RejectionRules.Reject(
            new HandedLead(lead, PendingHandovers.Of(scope.SystemService, lead.Id), AcceptedHandovers.Of(scope.SystemService, lead)),
            reason,
            reason.IsRecyclable ? NurtureSettings.Router(scope.SystemService) : new Router([], []),
            HandoverWrites.DeciderOf(scope, RejectLeadApi.Comment),
            Guid.NewGuid(),
            Guid.NewGuid());
        HandoverWrites.Apply(scope, lead, decision);
        if (decision.QueueId != Guid.Empty)
        {
            NurtureQueue.Add(scope.SystemService, scope.TargetReference, decision.QueueId);
        }

        Answer(scope, decision);
    }

    private static RejectionReason ReasonOf(PluginScope scope)
    {
        var code = scope.OptionalInput<string>(RejectLeadApi.ReasonCode);
        return string.IsNullOrWhiteSpace(code)
            ? throw new ProblemException(Problems.ParameterMissing(RejectLeadApi.ReasonCode, RejectLeadApi.UniqueName))
            : RejectionReasons.Of(scope.SystemService, code!);
    }

    // A lead that left nurture a moment ago: the asynchronous step that ends its enrollment may not have run yet.
    private static void EndForgotten(PluginScope scope, StoredLead lead)
    {
        if (lead.Stage != LeadStage.Nurture)
        {
            Enrollments.EndWaiting(scope.SystemService, lead.Id, NurtureRules.OutcomeOf(lead.Stage), scope.Now);
        }
    }

    private static void Answer(PluginScope scope, HandoverDecision decision)
    {
        scope.Answer(RejectLeadApi.HandoverId, decision.HandoverId);
        scope.Answer(RejectLeadApi.EnrollmentId, decision.EnrollmentId);
        scope.Answer(RejectLeadApi.QueueId, decision.QueueId);
        if (decision.NextTouchOn is { } nextTouchOn)
        {
            scope.Answer(RejectLeadApi.NextTouchOn, nextTouchOn);
        }
    }
}
