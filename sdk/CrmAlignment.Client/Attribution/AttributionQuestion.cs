using NodaTime;

namespace CrmAlignment.Client.Attribution;

/// <summary>Of which period revenue is divided, and which touches count.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="From">First day, as scorecards count it.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record AttributionQuestion(LocalDate From, LocalDate To)
{
    /// <summary>Days before a win in which touches count, the day of the win beside them: 0 to 3650; the server's default (365) when null.</summary>
    public int? WindowDays { get; init; }

    /// <summary>Days in which a touch loses half of its weight by time decay: 1 to 3650; the server's default (7) when null.</summary>
    public int? HalfLifeDays { get; init; }
}
