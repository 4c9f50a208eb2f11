namespace CrmAlignment.Cli.Report.Html;

/// <summary>One bar.</summary>
/// <param name="Name">Name, left of the bar.</param>
/// <param name="Value">Length, 0 or more.</param>
/// <param name="Label">Text at its end.</param>
internal sealed record HorizontalBar(string Name, decimal Value, string Label);
