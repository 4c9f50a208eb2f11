using System;
using NodaTime;

namespace CrmAlignment.Client.Leads;

/// <summary>An offer that sales has not answered.</summary>
/// <remarks>Immutable: as the row was when its page was read.</remarks>
/// <param name="HandoverId">Row of crma_handover.</param>
/// <param name="LeadId">The lead on offer; null when it is gone.</param>
/// <param name="OfferedOn">When marketing offered it.</param>
/// <param name="DueOn">Until when sales should answer; the first crma_ProcessDue after it expires the offer.</param>
public sealed record PendingHandover(Guid HandoverId, Guid? LeadId, Instant OfferedOn, Instant DueOn);
