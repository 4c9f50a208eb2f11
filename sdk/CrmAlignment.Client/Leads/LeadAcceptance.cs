using System;

namespace CrmAlignment.Client.Leads;

/// <summary>A lead that sales has accepted.</summary>
/// <param name="HandoverId">Id of the crma_handover row.</param>
public sealed record LeadAcceptance(Guid HandoverId);
