namespace CrmAlignment.Cli.Report;

/// <summary>Clients won and lost in one month.</summary>
/// <param name="Month">Name of the month.</param>
/// <param name="New">Clients whose first revenue ever lies in it.</param>
/// <param name="CameBack">Clients with earlier revenue, but none in the twelve months before.</param>
/// <param name="Active">Clients with revenue in the twelve months up to its end.</param>
/// <param name="Lost">Clients whose last revenue lies twelve months back, and who had none since.</param>
public sealed record ClientsLine(string Month, int New, int CameBack, int Active, int Lost);
