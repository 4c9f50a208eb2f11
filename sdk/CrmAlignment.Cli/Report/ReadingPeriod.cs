using System;
using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>The days that a report is about, as instants.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Zone">Zone in which they are meant.</param>
internal sealed record ReadingPeriod(LocalDate From, LocalDate To, DateTimeZone Zone)
{
    /// <summary>When it begins (UTC).</summary>
    public DateTime Begin => Zone.AtStartOfDay(From).ToDateTimeUtc();

    /// <summary>When the day after the last begins (UTC).</summary>
    public DateTime End => Zone.AtStartOfDay(To.PlusDays(1)).ToDateTimeUtc();
}
