using System;
using System.Globalization;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Where a walk over periods has come to: the first day of the next.</summary>
internal static class PeriodPosition
{
    private const string Format = "yyyy-MM-dd";

    // The first day that the platform knows (https://learn.microsoft.com/power-apps/developer/data-platform/behavior-format-date-time-attribute).
    private static readonly DateTime FirstDay = new(1753, 1, 1);

    /// <summary>Reads a position; the beginning of time when it is null.</summary>
    /// <exception cref="ProblemException">CRMA6011: it is none.</exception>
    public static DateTime Read(string? position) => position is null
        ? FirstDay
        : DateTime.TryParseExact(position, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ProblemException(Problems.CursorUnreadable(AuditKpisApi.Cursor, position));

    /// <summary>The position after a period.</summary>
    public static string After(Period period) => period.Next.Start.ToString(Format, CultureInfo.InvariantCulture);
}
