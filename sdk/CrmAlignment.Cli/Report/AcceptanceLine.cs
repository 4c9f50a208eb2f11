namespace CrmAlignment.Cli.Report;

/// <summary>What was decided about handovers of one salesperson or campaign. Those that are excluded from the KPIs are not counted.</summary>
/// <param name="Name">Name; empty where there is none.</param>
/// <param name="Accepted">Accepted.</param>
/// <param name="Rejected">Rejected.</param>
/// <param name="Expired">Not decided in time.</param>
/// <param name="MedianDays">Median of the days from offer to acceptance or rejection; null where there is none.</param>
public sealed record AcceptanceLine(string Name, int Accepted, int Rejected, int Expired, decimal? MedianDays)
{
    /// <summary>Accepted of all decided and expired, 0 to 1; null where there are none.</summary>
    public decimal? Rate => Accepted + Rejected + Expired is var all and not 0 ? (decimal)Accepted / all : null;
}
