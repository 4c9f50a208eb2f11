using System.Collections.Generic;

namespace CrmAlignment.Cli.Report;

/// <summary>A table of a report, as rows: shown on the page, and exported.</summary>
/// <param name="Key">Name of its file: small Latin letters and hyphens.</param>
/// <param name="Title">What people read above it.</param>
/// <param name="Columns">Columns from the left.</param>
/// <param name="Rows">
/// Rows from the top, a value for each column: a text, a number, a <see cref="Figure"/>, null for what is undefined, or
/// <see cref="NotKnown.Value"/>.
/// </param>
public sealed record ReportTable(string Key, string Title, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<object?[]> Rows);
