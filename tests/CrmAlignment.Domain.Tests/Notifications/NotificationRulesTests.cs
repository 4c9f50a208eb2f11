using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Notifications;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Notifications;

public sealed class NotificationRulesTests
{
    private static readonly Guid Maria = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Samuel = new("00000000-0000-0000-0000-000000000002");
    private static readonly Guid Nora = new("00000000-0000-0000-0000-000000000003");

    [Theory]
    [InlineData(null, HandoverOutcome.Pending, NoticeKind.Offered)]
    [InlineData(null, HandoverOutcome.Accepted, NoticeKind.Accepted)]
    [InlineData(null, HandoverOutcome.Rejected, NoticeKind.Rejected)]
    [InlineData(HandoverOutcome.Pending, HandoverOutcome.Accepted, NoticeKind.Accepted)]
    [InlineData(HandoverOutcome.Pending, HandoverOutcome.Rejected, NoticeKind.Rejected)]
    [InlineData(HandoverOutcome.Accepted, HandoverOutcome.Rejected, NoticeKind.Rejected)]
    [InlineData(HandoverOutcome.Pending, HandoverOutcome.Expired, NoticeKind.Expired)]
    [InlineData(HandoverOutcome.Pending, HandoverOutcome.Withdrawn, null)]
    [InlineData(HandoverOutcome.Accepted, HandoverOutcome.Accepted, null)]
    public void Kind_follows_from_the_outcome(HandoverOutcome? before, HandoverOutcome after, NoticeKind? kind) =>
        Assert.Equal(kind, NotificationRules.KindOf(before, after, wasToRemind: true, isToRemind: true));

    [Theory]
    [InlineData(HandoverOutcome.Pending, true, false, NoticeKind.DueSoon)]
    [InlineData(HandoverOutcome.Pending, false, false, null)]
    [InlineData(HandoverOutcome.Pending, false, true, null)]
    [InlineData(HandoverOutcome.Accepted, true, false, null)]
    public void Reminder_is_the_mark_that_goes_while_the_offer_is_pending(HandoverOutcome outcome, bool was, bool isNow, NoticeKind? kind) =>
        Assert.Equal(kind, NotificationRules.KindOf(outcome, outcome, was, isNow));

    [Theory]
    [InlineData(NoticeKind.Offered, HandoverOutcome.Pending, true)]
    [InlineData(NoticeKind.Offered, HandoverOutcome.Withdrawn, false)]
    [InlineData(NoticeKind.DueSoon, HandoverOutcome.Accepted, false)]
    [InlineData(NoticeKind.Accepted, HandoverOutcome.Rejected, false)]
    [InlineData(NoticeKind.Rejected, HandoverOutcome.Rejected, true)]
    [InlineData(NoticeKind.Expired, HandoverOutcome.Expired, true)]
    public void What_was_decided_meanwhile_is_not_told(NoticeKind kind, HandoverOutcome outcome, bool holds) =>
        Assert.Equal(holds, NotificationRules.StillHolds(kind, outcome));

    [Fact]
    public void Owners_of_sales_are_asked_and_nobody_else_is_looked_for() =>
        Assert.Equal([Samuel], NotificationRules.Asked([Samuel], () => throw new InvalidOperationException("not asked for")));

    [Fact]
    public void All_of_sales_is_asked_where_nobody_of_sales_owns_the_lead_unless_they_are_too_many()
    {
        Assert.Equal([Samuel, Nora], NotificationRules.Asked([], () => [Samuel, Nora]));
        Assert.Equal(NotificationRules.MostAsked, NotificationRules.Asked([], () => Crowd(NotificationRules.MostAsked)).Count);
        Assert.Empty(NotificationRules.Asked([], () => Crowd(NotificationRules.MostAsked + 1)));
    }

    [Fact]
    public void Answer_goes_to_who_offered_or_to_the_owner_where_the_same_person_did_both()
    {
        Assert.Equal(Maria, NotificationRules.ToldOfAnswer(Maria, Samuel, Nora));
        Assert.Equal(Nora, NotificationRules.ToldOfAnswer(Samuel, Samuel, Nora));
        Assert.Null(NotificationRules.ToldOfAnswer(Samuel, Samuel, null));
    }

    [Fact]
    public void Nobody_is_told_what_he_did_and_everybody_once() =>
        Assert.Equal([Samuel], NotificationRules.But(Maria, [Samuel, Maria, Samuel]));

    private static List<Guid> Crowd(int count) => [.. Enumerable.Range(1, count).Select(one => new Guid(one, 0, 0, new byte[8]))];
}
