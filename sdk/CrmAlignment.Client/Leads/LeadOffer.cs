using System;
using NodaTime;

namespace CrmAlignment.Client.Leads;

/// <summary>A lead that marketing has offered to sales.</summary>
/// <param name="HandoverId">Id of the crma_handover row.</param>
/// <param name="DueOn">When sales must have decided; silence until then expires the handover.</param>
public sealed record LeadOffer(Guid HandoverId, Instant DueOn);
