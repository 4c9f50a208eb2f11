namespace CrmAlignment.Cli.Report;

/// <summary>How often something was given up for a reason.</summary>
/// <param name="Reason">Reason; empty where none was given.</param>
/// <param name="Count">How often.</param>
/// <param name="Excluded">Of them, those that are excluded from the KPIs.</param>
public sealed record ReasonLine(string Reason, int Count, int Excluded);
