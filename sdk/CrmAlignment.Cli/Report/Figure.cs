namespace CrmAlignment.Cli.Report;

/// <summary>A number whose kind is not that of its column, as in a column of different KPIs.</summary>
/// <param name="Value">The number; null where it is undefined.</param>
/// <param name="Kind">What it is.</param>
public sealed record Figure(decimal? Value, CellKind Kind);
