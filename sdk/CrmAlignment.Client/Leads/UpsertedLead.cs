using System;

namespace CrmAlignment.Client.Leads;

/// <summary>A lead that an import has written.</summary>
/// <remarks>Immutable: what the platform's Upsert answered.</remarks>
/// <param name="LeadId">The row of lead that has the external key now.</param>
/// <param name="Created">Whether the import created it; otherwise it existed and was updated.</param>
public sealed record UpsertedLead(Guid LeadId, bool Created);
