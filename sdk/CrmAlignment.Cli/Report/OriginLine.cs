namespace CrmAlignment.Cli.Report;

/// <summary>Leads and wins of one origin.</summary>
/// <param name="Origin">Origin; empty where the leads have none.</param>
/// <param name="Leads">Leads.</param>
/// <param name="Won">Opportunities won.</param>
/// <param name="Revenue">Their revenue in base currency.</param>
public sealed record OriginLine(string Origin, int Leads, int Won, decimal Revenue);
