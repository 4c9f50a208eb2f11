using System.Collections.Generic;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>One kind of number in a chart.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="IsLine">Whether it is a line on a scale of its own, at the right; else columns or bars.</param>
/// <param name="Values">A number for each name of the chart.</param>
internal sealed record ChartSeries(string Name, bool IsLine, IReadOnlyList<decimal?> Values);
