namespace CrmAlignment.Cli.Report;

/// <summary>Leads and wins of one origin.</summary>
/// <param name="Origin">Origin; empty where the leads have none.</param>
/// <param name="Leads">Leads.</param>
/// <param name="Won">Opportunities won.</param>
/// <param name="Revenue">Their revenue in base currency.</param>
public sealed record OriginLine(string Origin, int Leads, int Won, decimal Revenue)
{
    /// <summary>What a report calls the origin.</summary>
    public string Name => Origin.Length == 0 ? "(none given)" : Origin;

    /// <summary>Wins by lead, 0 to 1; null where there are no leads.</summary>
    public decimal? WinRate => Leads == 0 ? null : (decimal)Won / Leads;
}
