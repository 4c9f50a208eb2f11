using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Targets;

/// <summary>A month, quarter or year of a fiscal calendar. Dates are of kind Unspecified, at midnight.</summary>
/// <param name="Grain">Month, quarter or year.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, inclusive.</param>
public sealed record FiscalPeriod(PeriodGrain Grain, DateTime Start, DateTime End)
{
    /// <summary>Its days.</summary>
    public int Days => (End - Start).Days + 1;

    /// <summary>Days of it that are over or begun on a date: 0 before it, all of them after it.</summary>
    public int DaysUntil(DateTime date) => Math.Min(Math.Max((date.Date - Start).Days + 1, 0), Days);
}
