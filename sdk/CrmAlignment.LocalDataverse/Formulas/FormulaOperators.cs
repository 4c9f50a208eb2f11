using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Formulas;

/// <summary>
/// The arithmetic and the functions of formulas (https://learn.microsoft.com/power-apps/maker/data-platform/define-calculated-fields#functions-syntax).
/// Numbers are decimals. Without one of its operands a value is none; a joined text takes what there is. Differences count the limits
/// of days, weeks, months and years between two moments, in UTC, as the page says of those on the same day.
/// </summary>
internal static class FormulaOperators
{
    private static readonly Dictionary<string, Func<object?[], object?>> Known = new(StringComparer.Ordinal)
    {
        ["SelectFirstNonNull"] = values => values.FirstOrDefault(value => value is not null),
        ["Add"] = values => values.Any(value => value is string) ? Concat(values) : Numbers(values, (one, other) => one + other),
        ["Subtract"] = values => Numbers(values, (one, other) => one - other),
        ["Multiply"] = values => Numbers(values, (one, other) => one * other),
        ["Divide"] = values => values.Skip(1).Any(value => value is 0m) ? null : Numbers(values, (one, other) => one / other),
        ["Concat"] = Concat,
        ["TrimLeft"] = values => Trim(values, (text, count) => text[count..]),
        ["TrimRight"] = values => Trim(values, (text, count) => text[..^count]),
        ["AddHours"] = Later((date, count) => date.AddHours(count)),
        ["AddDays"] = Later((date, count) => date.AddDays(count)),
        ["AddWeeks"] = Later((date, count) => date.AddDays(7 * count)),
        ["AddMonths"] = Later((date, count) => date.AddMonths((int)count)),
        ["AddYears"] = Later((date, count) => date.AddYears((int)count)),
        ["SubtractHours"] = Later((date, count) => date.AddHours(-count)),
        ["SubtractDays"] = Later((date, count) => date.AddDays(-count)),
        ["SubtractWeeks"] = Later((date, count) => date.AddDays(-7 * count)),
        ["SubtractMonths"] = Later((date, count) => date.AddMonths(-(int)count)),
        ["SubtractYears"] = Later((date, count) => date.AddYears(-(int)count)),
        ["DiffInMinutes"] = Between(date => date.Ticks / TimeSpan.TicksPerMinute),
        ["DiffInHours"] = Between(date => date.Ticks / TimeSpan.TicksPerHour),
        ["DiffInDays"] = Between(date => date.Ticks / TimeSpan.TicksPerDay),
        ["DiffInWeeks"] = Between(date => (date.Ticks / TimeSpan.TicksPerDay + 1) / 7),
        ["DiffInMonths"] = Between(date => (date.Year * 12) + date.Month),
        ["DiffInYears"] = Between(date => date.Year),
    };

    /// <summary>Refuses an operator that is not supported.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="FormulaException">It is not.</exception>
    public static void Require(string name)
    {
        if (!Known.ContainsKey(name))
        {
            throw new FormulaException($"the function {name}");
        }
    }

    /// <summary>Computes a value; none when it would be too great, or the day none.</summary>
    /// <param name="name">Name of the operator.</param>
    /// <param name="values">The operands.</param>
    public static object? Compute(string name, object?[] values)
    {
        try
        {
            return Known[name](values);
        }
        catch (Exception tooGreat) when (tooGreat is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static object? Numbers(object?[] values, Func<decimal, decimal, decimal> join) =>
        values.All(value => value is decimal) && values.Length > 0 ? values.Cast<decimal>().Aggregate(join) : null;

    private static object? Concat(object?[] values) => values.All(value => value is null)
        ? null
        : string.Concat(values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));

    private static object? Trim(object?[] values, Func<string, int, string> cut) => values is [string text, decimal count]
        ? cut(text, (int)Math.Clamp(count, 0, text.Length))
        : null;

    private static Func<object?[], object?> Later(Func<DateTime, double, DateTime> move) => values => values switch
    {
        [decimal count, DateTime date] => move(date, (double)count),
        [DateTime date, decimal count] => move(date, (double)count),
        _ => null,
    };

    private static Func<object?[], object?> Between(Func<DateTime, long> number) => values =>
        values is [DateTime first, DateTime second] ? (decimal)(number(second) - number(first)) : null;
}
