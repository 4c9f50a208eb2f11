using CrmAlignment.Model.Choices;

namespace CrmAlignment.Cli.Report;

/// <summary>A period beside the one before it and the same of a year before.</summary>
/// <param name="Grain">Month, quarter or year.</param>
/// <param name="Period">The period.</param>
/// <param name="Before">The one before; null where nothing was recorded then.</param>
/// <param name="YearBefore">That of a year before; null where nothing was recorded then, and for years, where it is the one before.</param>
/// <param name="IsOver">Whether the period was over on the report's last day.</param>
public sealed record PeriodComparison(PeriodGrain Grain, PeriodLine Period, PeriodLine? Before, PeriodLine? YearBefore, bool IsOver);
