using CrmAlignment.Domain.Handover;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Rows;
using CrmAlignment.Plugins.Settings;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// The rejection reason that people give: with the save that disqualifies the lead, or before it, while the lead is open, when they may
/// take it back as well. A new lead that is not disqualified has none, or clones would begin with the reason of their model.
/// </summary>
internal static class GivenReason
{
    /// <summary>
    /// Puts the reason into the save, with whether the lead is excluded from the KPIs for it, and holds a save that disqualifies to having
    /// one. Costs one request for a reason that is new to the lead, one for that of a lead which is disqualified, and one for the policy
    /// where none counts.
    /// </summary>
    /// <param name="scope">The run.</param>
    /// <param name="asked">What the request says of it.</param>
    /// <param name="target">What the save sets.</param>
    /// <param name="decision">What becomes of the lead.</param>
    /// <param name="stored">The lead before; null when it is created.</param>
    /// <param name="lead">Name of the lead.</param>
    /// <exception cref="ProblemException">CRMA3009: a given reason leads to nurture. CRMA3010: it is deactivated. CRMA3011: there is none,
    /// and the organization requires one.</exception>
    public static void Settle(
        PluginScope scope, AskedReason asked, Entity target, StageDecision decision, IRecordValues? stored, string lead)
    {
        if (target.Contains(LeadTable.RejectionReasonId) || LeadMerge.IsOfSubordinate(scope, target.Id) || IsOwnWork(scope, target))
        {
            return;
        }

        if (decision.After == LeadStage.Disqualified && decision.ChangesStage)
        {
            Disqualify(scope, asked, target, stored, lead);
        }
        else if (asked.IsAsked && IsOpenAlways(decision, stored) && !LeadMerge.IsUnderWay(scope))
        {
            Prepare(scope, asked.Reason, target, stored, lead);
        }
    }

    // A SetState that disqualifies later has no column for it, and of an Update of state and other columns the platform makes two
    // (https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior).
    private static void Prepare(PluginScope scope, EntityReference? asked, Entity target, IRecordValues? stored, string lead)
    {
        if (stored?.Value(LeadTable.RejectionReasonId).AsId == asked?.Id)
        {
            return;
        }

        if (asked is not null)
        {
            Require(RejectionReasons.Of(scope.SystemService, asked.Id), lead);
        }

        target[LeadTable.RejectionReasonId] = asked;
    }

    private static void Disqualify(PluginScope scope, AskedReason asked, Entity target, IRecordValues? stored, string lead)
    {
        if (asked.Reason is { } given)
        {
            var stated = RejectionReasons.Of(scope.SystemService, given.Id);
            Require(stated, lead);
            Put(target, given, stated?.Reason);
            return;
        }

        var reason = asked.IsAsked ? null : StoredBefore(scope, stored);
        if (reason is not null)
        {
            Put(target, new EntityReference(RejectionReasonTable.LogicalName, reason.Id), reason);
        }
        else if (stored?.Value(LeadTable.StateCode).AsChoice != LeadStates.Disqualified)
        {
            // One that was closed past the steps is closed; any other answers for itself.
            if (ReasonPolicy.Requires(scope.SystemService))
            {
                throw new ProblemException(Problems.ReasonMissing(lead));
            }

            Put(target, null, null);
        }
    }

    private static void Put(Entity target, EntityReference? reference, RejectionReason? reason)
    {
        target[LeadTable.RejectionReasonId] = reference;
        target[LeadTable.ExcludedFromKpis] = reason is { IsExcluded: true };
    }

    private static bool IsOwnWork(PluginScope scope, Entity target) => OwnWork.IsProven(scope)
        || OwnWork.IsInsideApi(scope, ProcessDueApi.UniqueName)
        || OwnWork.IsInsideApiOf(scope, target.Id, RejectLeadApi.UniqueName);

    private static bool IsOpenAlways(StageDecision decision, IRecordValues? stored) =>
        stored?.Value(LeadTable.StateCode).AsChoice == LeadStates.Open && LeadStates.OfStage(decision.After) == LeadStates.Open;

    // A reason that is not there is refused by the platform, which writes the lookup.
    private static void Require(StoredReason? reason, string lead)
    {
        if (reason is { IsActive: false })
        {
            throw new ProblemException(Problems.ReasonDeactivated(reason.Reason.Name));
        }

        if (reason is { Reason.IsRecyclable: true })
        {
            throw new ProblemException(Problems.ReasonNurtures(lead, reason.Reason.Name));
        }
    }

    // A lead that came back from nurture still has the reason for which it went there.
    private static RejectionReason? StoredBefore(PluginScope scope, IRecordValues? stored) =>
        stored?.Value(LeadTable.RejectionReasonId).AsId is { } id
        && RejectionReasons.Of(scope.SystemService, id) is { IsActive: true, Reason.IsRecyclable: false } found
            ? found.Reason
            : null;
}
