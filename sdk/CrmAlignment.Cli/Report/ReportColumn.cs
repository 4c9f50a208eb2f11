namespace CrmAlignment.Cli.Report;

/// <summary>A column of a report's table.</summary>
/// <param name="Key">Name in exported files: small Latin letters and underscores, the same in every language.</param>
/// <param name="Heading">What people read.</param>
/// <param name="Kind">What its cells hold.</param>
public sealed record ReportColumn(string Key, string Heading, CellKind Kind)
{
    /// <summary>Whether its cells are numbers.</summary>
    public bool IsNumeric => Kind is not (CellKind.Text or CellKind.LongText);
}
