using System;
using System.Text;
using SQLitePCL;

namespace CrmAlignment.LocalDataverse.Storage.Functions;

/// <summary>The functions that compiled queries call beyond SQLite's own.</summary>
internal static class SqlFunctions
{
    /// <summary>dv_like(value, pattern): LIKE with Dataverse's wildcards, see <see cref="LikePattern"/>.</summary>
    internal const string Like = "dv_like";

    /// <summary>dv_contains(value, text): whether a text occurs in another, without regard to case.</summary>
    internal const string Contains = "dv_contains";

    /// <summary>dv_datepart(milliseconds, part, zone): a part of a moment in a time zone, see <see cref="DatePart"/>.</summary>
    internal const string DatePartOf = "dv_datepart";

    /// <summary>
    /// dv_fiscalperiod(milliseconds, zone, month, day, type, end): the fiscal period of a moment in a time zone; the last four are
    /// the parts of a <see cref="FiscalCalendar"/>.
    /// </summary>
    internal const string FiscalPeriodOf = "dv_fiscalperiod";

    internal static void Register(sqlite3 connection)
    {
        const int Deterministic = raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC;
        raw.sqlite3_create_function(connection, Like, 2, Deterministic, null, MatchLike);
        raw.sqlite3_create_function(connection, Contains, 2, Deterministic, null, MatchContains);
        raw.sqlite3_create_function(connection, DatePartOf, 3, Deterministic, null, ReadDatePart);
        raw.sqlite3_create_function(connection, FiscalPeriodOf, 6, Deterministic, null, ReadFiscalPeriod);
    }

    private static void MatchLike(sqlite3_context context, object? state, sqlite3_value[] arguments)
    {
        if (AnyNull(context, arguments))
        {
            return;
        }

        var pattern = LikePattern.Of(Text(arguments[1]));
        raw.sqlite3_result_int(context, pattern.Matches(Text(arguments[0])) ? 1 : 0);
    }

    private static void MatchContains(sqlite3_context context, object? state, sqlite3_value[] arguments)
    {
        if (!AnyNull(context, arguments))
        {
            var found = Text(arguments[0]).Contains(Text(arguments[1]), StringComparison.OrdinalIgnoreCase);
            raw.sqlite3_result_int(context, found ? 1 : 0);
        }
    }

    private static void ReadDatePart(sqlite3_context context, object? state, sqlite3_value[] arguments)
    {
        if (!AnyNull(context, arguments))
        {
            var moment = Milliseconds.ToDateTime(raw.sqlite3_value_int64(arguments[0]), DateTimeKind.Utc);
            var part = (DatePart)raw.sqlite3_value_int(arguments[1]);
            raw.sqlite3_result_int(context, DateParts.Of(moment, part, Text(arguments[2])));
        }
    }

    private static void ReadFiscalPeriod(sqlite3_context context, object? state, sqlite3_value[] arguments)
    {
        if (!AnyNull(context, arguments))
        {
            var moment = Milliseconds.ToDateTime(raw.sqlite3_value_int64(arguments[0]), DateTimeKind.Utc);
            var calendar = new FiscalCalendar(
                raw.sqlite3_value_int(arguments[2]),
                raw.sqlite3_value_int(arguments[3]),
                (FiscalPeriodType)raw.sqlite3_value_int(arguments[4]),
                raw.sqlite3_value_int(arguments[5]) != 0);
            raw.sqlite3_result_int(context, DateParts.FiscalPeriodOf(moment, Text(arguments[1]), calendar));
        }
    }

    private static bool AnyNull(sqlite3_context context, sqlite3_value[] arguments)
    {
        foreach (var argument in arguments)
        {
            if (raw.sqlite3_value_type(argument) == raw.SQLITE_NULL)
            {
                raw.sqlite3_result_null(context);
                return true;
            }
        }

        return false;
    }

    private static string Text(sqlite3_value value) => Encoding.UTF8.GetString(raw.sqlite3_value_blob(value));
}
