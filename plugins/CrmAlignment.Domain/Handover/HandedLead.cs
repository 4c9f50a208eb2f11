using CrmAlignment.Domain.Stages;

namespace CrmAlignment.Domain.Handover;

/// <summary>The lead that is handed over, and its offer.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Pending">Its offer that sales has not decided; null when there is none.</param>
/// <param name="Accepted">Its latest handover, if sales accepted it: a rejection decides that one anew; null otherwise.</param>
public readonly record struct HandedLead(StoredLead Lead, OpenHandover? Pending, OpenHandover? Accepted = null);
