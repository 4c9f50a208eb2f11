using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Notifications;

/// <summary>Who is told of what.</summary>
public static class NotificationRules
{
    /// <summary>
    /// The most people of sales that a lead is announced to when nobody in particular is asked. Chosen by this project: where more hold the
    /// role, a message to everybody is one to nobody, and whom to ask is said by the owner of the lead, a person or a team of sales.
    /// </summary>
    public const int MostAsked = 50;

    /// <summary>How many of a kind are told one by one when they come at once; the rest is told in one message. Chosen by this project.</summary>
    public const int MostAtOnce = 10;

    /// <summary>What counts as at once. Chosen by this project.</summary>
    public static readonly TimeSpan AtOnce = TimeSpan.FromHours(1);

    /// <summary>What the change of a handover tells; null for nothing.</summary>
    /// <param name="before">Outcome before; null for a new handover.</param>
    /// <param name="after">Outcome now.</param>
    /// <param name="wasToRemind">Whether a reminder was planned before.</param>
    /// <param name="isToRemind">Whether one is planned now.</param>
    public static NoticeKind? KindOf(HandoverOutcome? before, HandoverOutcome? after, bool wasToRemind, bool isToRemind)
    {
        if (after == before)
        {
            return after == HandoverOutcome.Pending && wasToRemind && !isToRemind ? NoticeKind.DueSoon : null;
        }

        return after switch
        {
            HandoverOutcome.Pending => NoticeKind.Offered,
            HandoverOutcome.Accepted => NoticeKind.Accepted,
            HandoverOutcome.Rejected => NoticeKind.Rejected,
            HandoverOutcome.Expired => NoticeKind.Expired,
            _ => null,
        };
    }

    /// <summary>Whether what a notice tells is still so: between a save and its asynchronous work somebody may have decided.</summary>
    /// <param name="kind">What is told.</param>
    /// <param name="outcome">Outcome now.</param>
    public static bool StillHolds(NoticeKind kind, HandoverOutcome? outcome) => outcome == kind switch
    {
        NoticeKind.Offered or NoticeKind.DueSoon => HandoverOutcome.Pending,
        NoticeKind.Accepted => HandoverOutcome.Accepted,
        NoticeKind.Rejected => HandoverOutcome.Rejected,
        NoticeKind.Expired => HandoverOutcome.Expired,
        _ => null,
    };

    /// <summary>
    /// Who is asked to answer: the owner of the lead or the members of the team that owns it, as far as they are sales; where none is, as
    /// with a lead that marketing keeps, all of sales; nobody where that is more than <see cref="MostAsked"/>.
    /// </summary>
    /// <param name="owners">Users of sales who own the lead, by themselves or through a team.</param>
    /// <param name="sales">All of sales, read only where nobody owns it; it may end behind <see cref="MostAsked"/>.</param>
    public static IReadOnlyList<Guid> Asked(IReadOnlyList<Guid> owners, Func<IReadOnlyList<Guid>> sales)
    {
        var asked = owners.Count > 0 ? owners : sales();
        return asked.Count <= MostAsked ? asked : [];
    }

    /// <summary>Who is told of an answer: who offered the lead; where the same person answered, who owned it then.</summary>
    public static Guid? ToldOfAnswer(Guid? offeredBy, Guid? decidedBy, Guid? owner) => offeredBy == decidedBy ? owner : offeredBy;

    /// <summary>Everybody once, but for who did it.</summary>
    public static IReadOnlyList<Guid> But(Guid? actor, IEnumerable<Guid> people) => people.Distinct().Where(one => one != actor).ToArray();
}
