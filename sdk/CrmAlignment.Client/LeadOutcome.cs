using CrmAlignment.Client.Leads;

namespace CrmAlignment.Client;

/// <summary>What came of one lead of an import.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Index">Its position among the leads that were given, from 0.</param>
/// <param name="ExternalKey">Its external key; empty where it has none, which is a refusal.</param>
/// <param name="Written">The lead that was written; null when it was refused.</param>
/// <param name="Refusal">Why it was refused; null when it was written.</param>
public sealed record LeadOutcome(int Index, string ExternalKey, UpsertedLead? Written, AlignmentException? Refusal)
{
    /// <summary>Whether it was refused, so that the import left it as it was.</summary>
    public bool IsRefused => Refusal is not null;
}
