namespace CrmAlignment.Cli.Report;

/// <summary>Leads of one segment, origin, owner, campaign or lead category, and what became of them.</summary>
/// <param name="Name">Name; empty where the leads have none.</param>
/// <param name="Leads">Leads that arrived.</param>
/// <param name="SalesReady">Of them, those that became sales ready.</param>
/// <param name="Accepted">Those that sales accepted.</param>
/// <param name="Qualified">Those that are qualified.</param>
/// <param name="Won">Their won opportunities.</param>
/// <param name="Lost">Their lost opportunities.</param>
/// <param name="Revenue">Revenue of the won ones, in base currency.</param>
public sealed record GroupLine(string Name, int Leads, int SalesReady, int Accepted, int Qualified, int Won, int Lost, decimal Revenue)
{
    /// <summary>Wins by lead, 0 to 1; null where there are no leads.</summary>
    public decimal? WinRate => Leads == 0 ? null : (decimal)Won / Leads;
}
