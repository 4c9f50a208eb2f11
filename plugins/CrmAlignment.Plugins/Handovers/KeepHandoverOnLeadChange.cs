using System;
using CrmAlignment.Domain.Handover;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Leads;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Handovers;

/// <summary>
/// Keeps the handover of a lead true, whichever way the lead changes: closes the pending offer of one that leaves it (qualified,
/// disqualified, moved back, fallen back, merged into another, deleted), gives one that is accepted by hand its acceptance, and says on the
/// handover whether the accepted lead still meets its criteria. SetState and QualifyLead come here by the Update that carries the stage.
/// </summary>
/// <remarks>
/// Costs a request only when a lead that was handed over leaves Sales ready, when one is accepted by hand, and when an accepted one
/// ceases or begins to meet its criteria. No filtering columns: the PreOperation step computes the stage.
/// </remarks>
[Step("Create", LeadTable.LogicalName, StepStage.PostOperation, PostImage = new[] { typeof(KeepHandoverOnLeadChange) })]
[Step(
    "Update",
    LeadTable.LogicalName,
    StepStage.PostOperation,
    PreImage = new[] { typeof(KeepHandoverOnLeadChange) },
    PostImage = new[] { typeof(KeepHandoverOnLeadChange) })]
[Step(
    "Delete",
    LeadTable.LogicalName,
    StepStage.PostOperation,
    PreImage = new[] { typeof(KeepHandoverOnLeadChange) })]
[Columns(
    LeadTable.Stage,
    LeadTable.StateCode,
    LeadTable.FullName,
    LeadTable.CompanyName,
    LeadTable.Subject,
    LeadTable.OwnerId,
    LeadTable.CampaignId,
    LeadTable.LeadCategoryId,
    LeadTable.Score,
    LeadTable.CriteriaSetId,
    LeadTable.SalesAcceptedOn,
    LeadTable.AcceptedUnmet,
    LeadTable.HandoverId,
    LeadTable.RejectionReasonId,
    LeadTable.ExcludedFromKpis)]
public sealed class KeepHandoverOnLeadChange : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var before = scope.IsCreate ? null : StoredStage.Of(scope.PreImage);
        var after = scope.IsDelete ? null : StoredStage.Of(scope.PostImage);
        var leavesOffer = before == LeadStage.SalesReady && after != LeadStage.SalesReady && !scope.PreImage.Value(LeadTable.HandoverId).IsEmpty;
        var isClosed = leavesOffer && CloseOffer(scope, after);
        if (!isClosed && !scope.IsCreate && after == LeadStage.Disqualified && before != LeadStage.Disqualified && IsGivenReason(scope))
        {
            TakeBackAcceptance(scope);
        }

        if (after == LeadStage.SalesAccepted && before != LeadStage.SalesAccepted && !IsAnswered(scope))
        {
            AcceptByHand(scope);
            TakeOwnership(scope);
        }

        if (!scope.IsCreate && !scope.IsDelete)
        {
            Flag(scope, after);
        }
    }

    // The Custom API that answers for this very lead has decided its handover.
    private static bool IsAnswered(PluginScope scope) =>
        OwnWork.IsInsideApiOf(scope, scope.Context.PrimaryEntityId, AcceptLeadApi.UniqueName);

    // crma_RejectLead has decided the handover of its lead before it disqualifies it.
    private static bool IsGivenReason(PluginScope scope) =>
        scope.Target.GetAttributeValue<EntityReference>(LeadTable.RejectionReasonId) is not null
        && !OwnWork.IsInsideApiOf(scope, scope.Context.PrimaryEntityId, RejectLeadApi.UniqueName);

    // A reason given with the save is the answer of a rejection: as there, the acceptance is decided anew.
    private static void TakeBackAcceptance(PluginScope scope)
    {
        var lead = new StoredLead(scope.Context.PrimaryEntityId, scope.PostImage);
        if (AcceptedHandovers.Of(scope.SystemService, lead) is { } accepted)
        {
            Close(scope, accepted, DepartureOf(LeadStage.Disqualified, scope.PostImage));
        }
    }

    // The save itself has copied from the reason whether it counts.
    private static Departure DepartureOf(LeadStage? stage, IRecordValues lead) =>
        new(stage, lead.Value(LeadTable.RejectionReasonId).AsId, IsExcluded(lead));

    private static void Close(PluginScope scope, OpenHandover handover, Departure departure)
    {
        var change = OfferClosing.Close(handover, departure, new Decider(scope.UserId, scope.Now, Comment: null));
        var name = LeadName.Of(scope.Context.PrimaryEntityId, scope.PreImage);
        OwnWork.Do(scope, () => HandoverWrites.Apply(scope.SystemService, change, name));
    }

    private static bool CloseOffer(PluginScope scope, LeadStage? stage)
    {
        var leadId = scope.Context.PrimaryEntityId;
        if (PendingHandovers.MadeOf(scope.SystemService, leadId) is not { } offer)
        {
            return false;
        }

        Close(scope, offer, scope.IsDelete ? new Departure(stage) : DepartureOf(stage, scope.PostImage) with
        {
            IsMerged = LeadMerge.IsOfSubordinate(scope, leadId),
        });

        // Qualifying an offered lead accepts it. QualifyLead makes its records for the owner, so the lead is given away before, while it
        // is open; qualified by marketing it stays where it is.
        if (stage == LeadStage.Qualified && AcceptanceRight.IsHeldBy(scope, scope.UserId))
        {
            TakeOwnership(scope);
        }

        return true;
    }

    private static void TakeOwnership(PluginScope scope)
    {
        if (scope.PostImage.Value(LeadTable.StateCode).AsChoice == LeadStates.Open)
        {
            var owner = scope.PostImage.Value(LeadTable.OwnerId).AsId;
            LeadOwnership.Take(scope, scope.Context.PrimaryEntityId, owner, named: null);
        }
    }

    // A lead that was on offer has its acceptance by CloseOffer; one that sales accepted before it was reopened keeps that.
    private static void AcceptByHand(PluginScope scope)
    {
        var lead = new StoredLead(scope.Context.PrimaryEntityId, scope.PostImage);
        if (AcceptedHandovers.Of(scope.SystemService, lead) is not null)
        {
            return;
        }

        // The date of an acceptance that an administrator brings from another system is that of the lead.
        var acceptedOn = scope.IsCreate ? lead.Values.Value(LeadTable.SalesAcceptedOn).AsDateTime : null;
        var changes = HandoverRules.AcceptByHand(lead, new Decider(scope.UserId, acceptedOn ?? scope.Now, Comment: null), Guid.NewGuid());
        OwnWork.Do(scope, () => RecordWriter.Apply(scope.SystemService, changes));
    }

    // What was not met when sales gave the lead back stays with the handover: it may be why.
    private static void Flag(PluginScope scope, LeadStage? stage)
    {
        var isUnmet = IsUnmet(scope.PostImage);
        if (isUnmet != IsUnmet(scope.PreImage)
            && stage is not (LeadStage.Nurture or LeadStage.Disqualified)
            && scope.PostImage.Value(LeadTable.HandoverId).AsId is { } handover)
        {
            var flag = new ColumnList { { HandoverTable.AcceptedUnmet, RecordValue.TwoOptions(isUnmet) } };
            OwnWork.Do(scope, () => RecordWriter.Apply(
                scope.SystemService, RecordChange.Update(HandoverTable.LogicalName, handover, flag)));
        }
    }

    private static bool IsExcluded(IRecordValues lead) => lead.Value(LeadTable.ExcludedFromKpis).AsBoolean == true;

    private static bool IsUnmet(IRecordValues lead) => lead.Value(LeadTable.AcceptedUnmet).AsBoolean == true;
}
