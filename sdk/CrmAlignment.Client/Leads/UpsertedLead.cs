using System;

namespace CrmAlignment.Client.Leads;

/// <summary>A lead that an import has written.</summary>
/// <param name="LeadId">Id of the lead.</param>
/// <param name="Created">Whether the import created it; otherwise it existed and was updated.</param>
public sealed record UpsertedLead(Guid LeadId, bool Created);
