using System;
using NodaTime;

namespace CrmAlignment.Client.Leads;

/// <summary>A lead that marketing has offered to sales.</summary>
/// <remarks>Immutable: the answer of crma_OfferLead.</remarks>
/// <param name="HandoverId">The new crma_handover row, pending.</param>
/// <param name="DueOn">When sales must have decided: so many working hours later as the default work calendar gives. The next
/// crma_ProcessDue after it expires an offer that is still pending.</param>
public sealed record LeadOffer(Guid HandoverId, Instant DueOn);
