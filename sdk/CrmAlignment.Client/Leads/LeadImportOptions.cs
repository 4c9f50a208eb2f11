namespace CrmAlignment.Client.Leads;

/// <summary>How many leads are imported at once, and what happens to the others when one is refused.</summary>
/// <remarks>Immutable.</remarks>
public sealed record LeadImportOptions
{
    /// <summary>
    /// Leads a batch, 1 to 1,000, which is the platform's limit
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/execute-multiple-requests#run-time-limitations); 100 by
    /// default, chosen by this project: each lead is judged by its criteria as it is saved, and the steps of an organization run as well, so
    /// that larger batches gain little and lose more when one is broken off.
    /// </summary>
    public int BatchSize { get; init; } = 100;

    /// <summary>
    /// Whether a batch is one transaction, in which all of its leads are written or none; false by default: each lead is then a transaction
    /// of its own, and one that is refused keeps no other from being written.
    /// </summary>
    public bool AllOrNothing { get; init; }

    /// <summary>
    /// External key of the last lead that an interrupted import reported: this one and those before it are passed over. Null (the default)
    /// begins with the first. The leads must come in the same order as before.
    /// </summary>
    public string? ResumeAfter { get; init; }
}
