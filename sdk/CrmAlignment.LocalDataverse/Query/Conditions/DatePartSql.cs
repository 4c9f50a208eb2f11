using System;
using System.Globalization;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Storage.Functions;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>Parts of date columns in SQL, as whole numbers.</summary>
internal static class DatePartSql
{
    /// <summary>A part of a column.</summary>
    /// <param name="part">Which part.</param>
    /// <param name="sql">The column in SQL.</param>
    /// <param name="column">The column.</param>
    /// <param name="inUserTimeZone">Whether moments are read in the user's time zone, instead of UTC.</param>
    /// <param name="context">Who asks.</param>
    /// <param name="parameters">Where values are bound.</param>
    internal static string Of(
        DatePart part, string sql, ColumnDefinition column, bool inUserTimeZone, QueryContext context, SqlParameters parameters)
    {
        var isLocal = inUserTimeZone && column.DateTimeBehavior == DateTimeBehavior.UserLocal;
        var zone = parameters.Add(isLocal && context.TimeZone != TimeZoneInfo.Utc ? context.TimeZone.Id : "");
        if (part is DatePart.FiscalPeriod or DatePart.FiscalYear)
        {
            var period = Period(sql, zone, context.Organization.FiscalCalendar);
            return part == DatePart.FiscalPeriod ? period : $"{period} / {Text(DateParts.PeriodBase)}";
        }

        return $"{SqlFunctions.DatePartOf}({sql}, {Text((int)part)}, {zone})";
    }

    private static string Period(string sql, string zone, FiscalCalendar calendar) =>
        $"{SqlFunctions.FiscalPeriodOf}({sql}, {zone}, {Text(calendar.StartMonth)}, {Text(calendar.StartDay)}, "
        + $"{Text((int)calendar.PeriodType)}, {Text(calendar.NamedAfterEnd ? 1 : 0)})";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
