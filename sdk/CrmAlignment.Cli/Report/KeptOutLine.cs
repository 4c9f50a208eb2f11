using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>A lead that the agreed criteria kept out, and what became of it.</summary>
/// <param name="Lead">Key of the lead.</param>
/// <param name="Last">When it was last refused.</param>
/// <param name="Times">How often it was refused.</param>
/// <param name="Stage">Label of its stage now; null when it is there no more.</param>
/// <param name="Won">Opportunities of it that were won.</param>
/// <param name="Revenue">Their revenue in base currency.</param>
public sealed record KeptOutLine(string Lead, Instant Last, int Times, string? Stage, int Won, decimal Revenue);
