using System;
using NodaTime;

namespace CrmAlignment.Client.Leads;

/// <summary>A lead that sales has rejected: it waits in nurture, or it is disqualified.</summary>
/// <remarks>Immutable: the answer of crma_RejectLead, which tells absent ids by empty ones; here they are null.</remarks>
/// <param name="HandoverId">The crma_handover row that records the rejection: that of the offer, or a new one for a lead never
/// offered.</param>
/// <param name="EnrollmentId">The new crma_nurtureenrollment row; null when the lead is disqualified.</param>
/// <param name="QueueId">Queue of the nurture track, in which the lead waits; null when the lead is disqualified.</param>
/// <param name="NextTouchOn">When the first touch is due; null when the lead is disqualified or its track has no steps.</param>
public sealed record LeadRejection(Guid HandoverId, Guid? EnrollmentId, Guid? QueueId, Instant? NextTouchOn)
{
    /// <summary>Whether the lead goes to nurture; otherwise it is disqualified.</summary>
    public bool IsNurtured => EnrollmentId is not null;
}
