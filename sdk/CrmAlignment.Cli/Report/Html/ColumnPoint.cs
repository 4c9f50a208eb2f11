namespace CrmAlignment.Cli.Report.Html;

/// <summary>One period of a column chart.</summary>
/// <param name="Name">Name below the column.</param>
/// <param name="Column">Height of the column; may be negative.</param>
/// <param name="Line">Height of the line on a scale of its own; null for no line.</param>
internal sealed record ColumnPoint(string Name, decimal Column, decimal? Line);
