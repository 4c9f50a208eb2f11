using System;
using System.Globalization;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Sql;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Storage.Functions;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>Values of sort keys as a paging cookie writes them: ids in braces, moments with their offset, amounts with their digits.</summary>
internal static class CookieValue
{
    private const string Moment = "yyyy-MM-ddTHH:mm:ss.fffzzz";

    /// <summary>A value as text.</summary>
    /// <param name="key">The key that it is of.</param>
    /// <param name="value">The value, as SQLite keeps it; not null.</param>
    internal static string Write(OrderKey key, object value) => value switch
    {
        byte[] id => new Guid(id, bigEndian: true).ToString("B").ToUpperInvariant(),
        long number when IsMoment(key) => new DateTimeOffset(Milliseconds.ToDateTime(number, DateTimeKind.Utc))
            .ToString(Moment, CultureInfo.InvariantCulture),
        long number when Scale(key) > 0 => ColumnEncoding.Unscale(number, Scale(key)).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A value as SQLite keeps it.</summary>
    /// <param name="key">The key that it is of.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The text is no value of the key.</exception>
    internal static object Read(OrderKey key, string text) => key.SqlType switch
    {
        "BLOB" when Guid.TryParse(text, out var id) => ColumnEncoding.Encode(id),
        "INTEGER" when IsMoment(key) => ReadMoment(text) ?? throw Unreadable(key),
        "INTEGER" when Scale(key) > 0 => ReadScaled(text, Scale(key)) ?? throw Unreadable(key),
        "INTEGER" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        "REAL" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ when key.SqlType.StartsWith("TEXT", StringComparison.Ordinal) => text,
        _ => throw Unreadable(key),
    };

    /// <summary>The fault of a cookie without a readable value: somebody changed it, or an earlier version wrote it.</summary>
    /// <param name="key">The key that has none.</param>
    internal static Exception Unreadable(OrderKey key) => QueryFault.FetchXml(
        $"the paging cookie has no readable value of '{key.Column.LogicalName}'. Begin again with the first page, without a cookie.");

    private static bool IsMoment(OrderKey key) => !key.IsRowNumber && key.SqlType == "INTEGER" && key.Column.Type == ColumnType.DateTime;

    private static int Scale(OrderKey key) => !key.IsRowNumber && key.SqlType == "INTEGER" ? ColumnEncoding.Scale(key.Column) : 0;

    private static object? ReadMoment(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            [Moment, "yyyy-MM-ddTHH:mm:sszzz"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var moment)
            ? Milliseconds.Of(moment.UtcDateTime)
            : null;

    // With fewer digits than the column keeps it would be a number of another meaning: cookies once had the scaled integer.
    private static object? ReadScaled(string text, int scale) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number.Scale == scale
        && decimal.Abs(number) <= ColumnEncoding.Unscale(long.MaxValue, scale)
            ? (long)(number * (decimal)Math.Pow(10, scale))
            : null;
}
