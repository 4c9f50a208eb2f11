using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Notifications;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Notifications;

/// <summary>
/// Tells people what happened to a handover: sales that a lead is offered, is due soon or was not answered, marketing that it was answered.
/// Whichever way the handover changes. Asynchronous: nobody who saves waits for it, no failure of it undoes a save, and it may run again.
/// </summary>
[Step("Create", HandoverTable.LogicalName, StepStage.PostOperation, Asynchronous = true, PostImage = new[] { typeof(NotifyOnHandover) })]
[Step(
    "Update",
    HandoverTable.LogicalName,
    StepStage.PostOperation,
    Asynchronous = true,
    FilteringColumns = new[] { typeof(ToldChange) },
    PreImage = new[] { typeof(ToldChange) },
    PostImage = new[] { typeof(NotifyOnHandover) })]
[Columns(
    HandoverTable.Outcome,
    HandoverTable.RemindOn,
    HandoverTable.OfferedOn,
    HandoverTable.DueOn,
    HandoverTable.DecidedOn)]
public sealed class NotifyOnHandover : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var after = scope.PostImage;
        var before = scope.IsCreate ? null : scope.PreImage;
        var kind = NotificationRules.KindOf(
            before is null ? null : ToldChange.OutcomeOf(before),
            ToldChange.OutcomeOf(after),
            before is not null && ToldChange.IsToRemind(before),
            ToldChange.IsToRemind(after));
        if (kind is not { } told)
        {
            return;
        }

        // Who is asked is noted on an offer whether or not people are told: their view finds it there.
        var policy = NotificationPolicy.Read(scope.SystemService);
        if ((policy == default && told != NoticeKind.Offered)
            || ToldHandover.Read(scope.SystemService, scope.Context.PrimaryEntityId) is not { } handover
            || !NotificationRules.StillHolds(told, handover.Outcome))
        {
            return;
        }

        var people = PeopleOf(scope, told, handover);
        if (policy != default)
        {
            var at = InstantOf(told, after) ?? scope.Now;
            var whose = told is NoticeKind.Accepted or NoticeKind.Rejected ? handover.DecidedBy : handover.OfferedBy;
            var isForMany = Burst.IsBehind(scope.SystemService, handover.Id, told, whose, at);
            Telling.Tell(scope, policy, handover.NoticeOf(told) with { IsForMany = isForMany }, people, at);
        }
    }

    // Time expires an offer, not the user as whom the scheduled work runs; who answered or offered knows it.
    private static IReadOnlyList<Guid> PeopleOf(PluginScope scope, NoticeKind kind, ToldHandover handover) => kind switch
    {
        NoticeKind.Offered => NotificationRules.But(handover.OfferedBy, OfferedLead.Ask(scope, handover)),
        NoticeKind.DueSoon => NotificationRules.But(null, OfferedLead.Ask(scope, handover)),
        NoticeKind.Expired => NotificationRules.But(
            null, OfferedLead.Ask(scope, handover).Concat(handover.OfferedBy is { } offerer ? [offerer] : [])),
        _ => NotificationRules.But(handover.DecidedBy, Answered(scope, handover)),
    };

    private static IEnumerable<Guid> Answered(PluginScope scope, ToldHandover handover)
    {
        var owner = handover.Owner is { LogicalName: "systemuser" } user ? user.Id : (Guid?)null;
        return NotificationRules.ToldOfAnswer(handover.OfferedBy, handover.DecidedBy, owner) is { } told
            ? [told]
            : OwnersOf.Record(scope.SystemService, handover.Owner);
    }

    private static DateTime? InstantOf(NoticeKind kind, IRecordValues handover) => handover.Value(kind switch
    {
        NoticeKind.Offered => HandoverTable.OfferedOn,
        NoticeKind.DueSoon or NoticeKind.Expired => HandoverTable.DueOn,
        _ => HandoverTable.DecidedOn,
    }).AsDateTime;
}
