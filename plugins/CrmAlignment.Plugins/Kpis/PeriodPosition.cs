using System;
using System.Globalization;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>
/// Where a walk over periods has come to: a day, in text 2026-11-01, and the alternate key of a row after it, in text 2026-11-01|key, when
/// a period is not done.
/// </summary>
/// <param name="Day">The first day of the next period, or a day of the one that is not done.</param>
/// <param name="After">Key of the row after which to go on; null at the beginning of the period.</param>
internal readonly record struct PeriodPosition(DateTime Day, string? After)
{
    private const string Format = "yyyy-MM-dd";
    private const char Separator = '|';

    // The first day that the platform knows (https://learn.microsoft.com/power-apps/developer/data-platform/behavior-format-date-time-attribute).
    private static readonly DateTime FirstDay = new(1753, 1, 1);

    /// <summary>Reads a position; the beginning of time when it is null.</summary>
    /// <exception cref="ProblemException">CRMA6011: it is none.</exception>
    public static PeriodPosition Read(string? position)
    {
        if (position is null)
        {
            return new PeriodPosition(FirstDay, null);
        }

        var end = position.IndexOf(Separator);
        var day = end < 0 ? position : position.Substring(0, end);
        return DateTime.TryParseExact(day, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? new PeriodPosition(read, end < 0 ? null : position.Substring(end + 1))
            : throw new ProblemException(Problems.CursorUnreadable(AuditKpisApi.Cursor, position));
    }

    /// <summary>The position after a slice of a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="row">Key of the row after which to go on in it; null when it is done.</param>
    public static string Behind(Period period, string? row) => row is null ? Text(period.Next.Start) : Text(period.Start) + Separator + row;

    private static string Text(DateTime day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
