using System;

namespace CrmAlignment.Domain.Nurture;

/// <summary>A lead that waits in nurture.</summary>
/// <param name="Id">Its stay.</param>
/// <param name="LeadId">The lead.</param>
/// <param name="TrackId">Its track; the empty id where it has none.</param>
/// <param name="EnrolledOn">When it came (UTC).</param>
/// <param name="WindowEndsOn">When its window closes (UTC).</param>
/// <param name="Value">What the lead says that it is worth, in base currency; null where it says nothing, or nothing above 0.</param>
/// <param name="ValueSource">Where the value is from.</param>
public sealed record WaitingStay(Guid Id, Guid LeadId, Guid TrackId, DateTime EnrolledOn, DateTime WindowEndsOn, decimal? Value, LeadValueSource ValueSource);
