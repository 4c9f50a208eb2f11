using System;
using NodaTime;

namespace CrmAlignment.Client.Leads;

/// <summary>A lead that sales has rejected: it waits in nurture, or it is disqualified.</summary>
/// <param name="HandoverId">Id of the crma_handover row that records the rejection.</param>
/// <param name="EnrollmentId">Id of the crma_nurtureenrollment row; null when the lead is disqualified.</param>
/// <param name="QueueId">Queue in which the lead waits; null when the lead is disqualified.</param>
/// <param name="NextTouchOn">When the first touch is due; null when the lead is disqualified or its track has no steps.</param>
public sealed record LeadRejection(Guid HandoverId, Guid? EnrollmentId, Guid? QueueId, Instant? NextTouchOn)
{
    /// <summary>Whether the lead goes to nurture; otherwise it is disqualified.</summary>
    public bool IsNurtured => EnrollmentId is not null;
}
