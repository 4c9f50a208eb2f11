namespace CrmAlignment.Cli.Report;

/// <summary>What became of the stays in one nurture track.</summary>
/// <param name="Track">Name of the track; empty where it was deleted.</param>
/// <param name="Waiting">Leads that wait.</param>
/// <param name="Returned">Leads that returned to sales.</param>
/// <param name="AgedOut">Leads whose window closed.</param>
/// <param name="Withdrawn">Leads that were taken out.</param>
/// <param name="MedianDays">Median of the days until leads returned; null where none did.</param>
public sealed record StayLine(string Track, int Waiting, int Returned, int AgedOut, int Withdrawn, decimal? MedianDays)
{
    /// <summary>All stays.</summary>
    public int All => Waiting + Returned + AgedOut + Withdrawn;

    /// <summary>Returned of the stays that are over, 0 to 1; null where none is.</summary>
    public decimal? ReturnRate => All - Waiting is var over and not 0 ? (decimal)Returned / over : null;
}
