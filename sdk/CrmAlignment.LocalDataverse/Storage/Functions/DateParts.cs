using System;
using System.Globalization;

namespace CrmAlignment.LocalDataverse.Storage.Functions;

/// <summary>Computes parts of dates.</summary>
internal static class DateParts
{
    /// <summary>A fiscal period is the number of its year times this, plus its own number: in the order of time.</summary>
    internal const int PeriodBase = 100;

    /// <summary>A part of a moment in a time zone.</summary>
    /// <param name="moment">The moment in UTC; with an empty zone, the date as it stands.</param>
    /// <param name="part">Which part.</param>
    /// <param name="zoneId">Id of the time zone, or empty for none.</param>
    internal static int Of(DateTime moment, DatePart part, string zoneId)
    {
        var local = Local(moment, zoneId);
        return part switch
        {
            DatePart.Day => local.Day,
            // As T-SQL's DATEPART(week) with its default first day, which the platform runs on.
            DatePart.Week => CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(local, CalendarWeekRule.FirstDay, DayOfWeek.Sunday),
            DatePart.Month => local.Month,
            DatePart.Quarter => ((local.Month - 1) / 3) + 1,
            DatePart.Year => local.Year,
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Unknown part of a date."),
        };
    }

    /// <summary>The fiscal period of a moment: the number of its year times <see cref="PeriodBase"/>, plus its own.</summary>
    /// <param name="moment">The moment in UTC; with an empty zone, the date as it stands.</param>
    /// <param name="zoneId">Id of the time zone, or empty for none.</param>
    /// <param name="calendar">The fiscal calendar.</param>
    internal static int FiscalPeriodOf(DateTime moment, string zoneId, FiscalCalendar calendar)
    {
        var period = calendar.PeriodOf(Local(moment, zoneId));
        return (calendar.YearNumberOf(period) * PeriodBase) + calendar.PeriodNumberOf(period);
    }

    private static DateTime Local(DateTime moment, string zoneId) =>
        zoneId.Length == 0 ? moment : TimeZoneInfo.ConvertTimeFromUtc(moment, TimeZoneInfo.FindSystemTimeZoneById(zoneId));
}
