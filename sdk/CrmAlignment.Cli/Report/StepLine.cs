namespace CrmAlignment.Cli.Report;

/// <summary>How leads go from one layer to another.</summary>
/// <param name="From">Glossary name of the layer that they leave.</param>
/// <param name="To">Glossary name of the layer that they enter.</param>
/// <param name="Reached">Leads that reached the first.</param>
/// <param name="WentOn">Of them, those that reached the second.</param>
/// <param name="MedianDays">Median of the days between; null where none has both dates.</param>
/// <param name="PercentileDays">90th percentile of the same.</param>
/// <param name="Measured">Leads with both dates in this order.</param>
public sealed record StepLine(string From, string To, int Reached, int WentOn, decimal? MedianDays, decimal? PercentileDays, int Measured)
{
    /// <summary>Share that went on, 0 to 1; null where nobody was there.</summary>
    public decimal? Conversion => Reached == 0 ? null : (decimal)WentOn / Reached;
}
