using System;

namespace CrmAlignment.Client.Leads;

/// <summary>A lead that sales has accepted.</summary>
/// <remarks>Immutable: the answer of crma_AcceptLead.</remarks>
/// <param name="HandoverId">The crma_handover row of the offer, which now carries the decision.</param>
public sealed record LeadAcceptance(Guid HandoverId);
