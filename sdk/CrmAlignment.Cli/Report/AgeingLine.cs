namespace CrmAlignment.Cli.Report;

/// <summary>Leads that wait in nurture, by the days until their window closes.</summary>
/// <param name="FromDays">At least so many days; null for those whose window is over.</param>
/// <param name="ToDays">At most so many; null for no limit.</param>
/// <param name="Count">Leads.</param>
public sealed record AgeingLine(int? FromDays, int? ToDays, int Count)
{
    /// <summary>Whether these have no window at all.</summary>
    public bool IsWithoutWindow { get; init; }
}
