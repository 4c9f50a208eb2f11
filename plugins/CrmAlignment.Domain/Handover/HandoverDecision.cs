using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Handover;

/// <summary>What becomes of an offer, an acceptance, a rejection or an expiry.</summary>
public sealed class HandoverDecision
{
    private HandoverDecision(Problem? refusal, Problem? warning, IReadOnlyList<RecordChange> changes)
    {
        Refusal = refusal;
        Warning = warning;
        Changes = changes;
    }

    /// <summary>Why it is refused; null when it is done.</summary>
    public Problem? Refusal { get; }

    /// <summary>The gate's warning; null when there is none.</summary>
    public Problem? Warning { get; }

    /// <summary>Writes, in order; none when refused.</summary>
    public IReadOnlyList<RecordChange> Changes { get; }

    /// <summary>The handover; empty when refused.</summary>
    public Guid HandoverId { get; private init; }

    /// <summary>When sales must have decided (UTC); null unless offered.</summary>
    public DateTime? DueOn { get; private init; }

    /// <summary>The nurture enrollment; empty unless rejected into nurture.</summary>
    public Guid EnrollmentId { get; private init; }

    /// <summary>Queue into which the lead must be put by AddToQueue after the changes; empty unless rejected into nurture.</summary>
    public Guid QueueId { get; private init; }

    /// <summary>When the first touch is due (UTC); null unless rejected into a track with steps.</summary>
    public DateTime? NextTouchOn { get; private init; }

    internal static HandoverDecision Refused(Problem refusal) => new(refusal, null, []);

    internal static HandoverDecision Offered(Guid handoverId, DateTime dueOn, Problem? warning, IReadOnlyList<RecordChange> changes) =>
        new(null, warning, changes) { HandoverId = handoverId, DueOn = dueOn };

    internal static HandoverDecision Decided(Guid handoverId, Problem? warning, IReadOnlyList<RecordChange> changes) =>
        new(null, warning, changes) { HandoverId = handoverId };

    internal static HandoverDecision Nurtured(Guid handoverId, Nurture.Enrollment enrollment, IReadOnlyList<RecordChange> changes) =>
        new(null, null, changes)
        {
            HandoverId = handoverId,
            EnrollmentId = enrollment.Id,
            QueueId = enrollment.Track.QueueId,
            NextTouchOn = enrollment.NextTouch?.DueOn,
        };
}
