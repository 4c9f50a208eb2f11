using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Storage.Functions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>
/// Reads the value of a condition, which may be text (FetchXML) or any CLR or SDK value, as the column's type demands.
/// </summary>
internal static class ConditionValue
{
    // The other operators of dates take numbers: of days, of a period, of a year.
    private static readonly FrozenSet<ConditionOperator> MomentOperators = FrozenSet.Create(
        ConditionOperator.Equal,
        ConditionOperator.NotEqual,
        ConditionOperator.GreaterThan,
        ConditionOperator.GreaterEqual,
        ConditionOperator.LessThan,
        ConditionOperator.LessEqual,
        ConditionOperator.In,
        ConditionOperator.NotIn,
        ConditionOperator.Between,
        ConditionOperator.NotBetween,
        ConditionOperator.On,
        ConditionOperator.NotOn,
        ConditionOperator.OnOrBefore,
        ConditionOperator.OnOrAfter);

    /// <summary>The value in SQLite's terms.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The value is not of the column's type.</exception>
    internal static object Encode(ColumnDefinition column, object? value, QueryContext context) => column.Type switch
    {
        _ when column.IsText => value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture)
            ?? throw Wrong(column, value, "a text"),
        _ when column.IsReference || column.Type is ColumnType.UniqueIdentifier or ColumnType.File => ColumnEncoding.Encode(Id(column, value)),
        ColumnType.DateTime => Milliseconds.Of(Moment(column, value, context)),
        ColumnType.Money or ColumnType.Decimal => Scaled(column, value),
        ColumnType.Double => (double)Decimal(column.LogicalName, value),
        ColumnType.Boolean => Flag(column, value) ? 1L : 0L,
        ColumnType.MultiChoice => ColumnEncoding.EncodeOptions(Selection(column, value)),
        _ => Whole(column, value),
    };

    /// <summary>The value in CLR terms, as conditions of the SDK have it: of the column's type, or the number of an operator.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The value is of neither type.</exception>
    internal static object Typed(ColumnDefinition column, ConditionOperator op, object? value, QueryContext context) => column.Type switch
    {
        ColumnType.DateTime => MomentOperators.Contains(op) ? Moment(column, value, context) : Number(column.LogicalName, value),
        _ when column.IsReference || column.Type is ColumnType.UniqueIdentifier or ColumnType.File => Id(column, value),
        ColumnType.Money or ColumnType.Decimal => Decimal(column.LogicalName, value),
        ColumnType.Double => (double)Decimal(column.LogicalName, value),
        ColumnType.Boolean => Flag(column, value),
        ColumnType.BigInt => Whole(column, value),
        _ when column.IsText => value as string ?? throw Wrong(column, value, "a text"),
        _ => Whole(column, value) is >= int.MinValue and <= int.MaxValue and var whole
            ? (int)whole
            : throw Wrong(column, value, "a whole number"),
    };

    /// <summary>A small whole number, such as the x of last-x-days.</summary>
    internal static int Number(string column, object? value)
    {
        var number = Decimal(column, value);
        return number == decimal.Truncate(number) && number is >= 0 and <= 100_000
            ? (int)number
            : throw QueryFault.Value(column, value, "a whole number from 0 to 100000");
    }

    /// <summary>The value as a whole number, such as that of an option.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The value is none.</exception>
    internal static long Whole(ColumnDefinition column, object? value)
    {
        var number = value switch
        {
            OptionSetValue option => option.Value,
            Enum constant => Convert.ToInt64(constant, CultureInfo.InvariantCulture),
            bool flag => flag ? 1 : 0,
            _ => Decimal(column.LogicalName, value),
        };
        return number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : throw Wrong(column, value, "a whole number");
    }

    /// <summary>
    /// A moment as the column keeps it. Text with an offset means that moment; text without one is in the user's time zone.
    /// </summary>
    internal static DateTime Moment(ColumnDefinition column, object? value, QueryContext context)
    {
        var isLocal = column.DateTimeBehavior == DateTimeBehavior.UserLocal;
        switch (value)
        {
            case DateTime moment when isLocal:
                return moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : moment;
            case DateTime moment:
                return column.DateTimeBehavior == DateTimeBehavior.DateOnly ? moment.Date : moment;
            case DateTimeOffset moment:
                return isLocal ? moment.UtcDateTime : moment.DateTime;
            case DateOnly date:
                return isLocal ? LocalTime.ToUtc(date.ToDateTime(TimeOnly.MinValue), context.TimeZone) : date.ToDateTime(TimeOnly.MinValue);
            case string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var parsed):
                return FromText(text, parsed, isLocal, column, context);
            default:
                throw Wrong(column, value, "a date");
        }
    }

    private static DateTime FromText(string text, DateTime parsed, bool isLocal, ColumnDefinition column, QueryContext context)
    {
        if (!isLocal)
        {
            var written = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).DateTime;
            return column.DateTimeBehavior == DateTimeBehavior.DateOnly ? written.Date : written;
        }

        return parsed.Kind switch
        {
            DateTimeKind.Utc => parsed,
            DateTimeKind.Local => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime,
            _ => LocalTime.ToUtc(parsed, context.TimeZone),
        };
    }

    private static Guid Id(ColumnDefinition column, object? value) => value switch
    {
        Guid id => id,
        EntityReference reference => reference.Id,
        RowReference reference => reference.Id,
        string text when Guid.TryParse(text, out var id) => id,
        _ => throw Wrong(column, value, "an identifier"),
    };

    private static bool Flag(ColumnDefinition column, object? value) => value switch
    {
        bool flag => flag,
        string text when bool.TryParse(text, out var flag) => flag,
        string or int or long or OptionSetValue => Whole(column, value) switch
        {
            0 => false,
            1 => true,
            _ => throw Wrong(column, value, "0, 1, true or false"),
        },
        _ => throw Wrong(column, value, "0, 1, true or false"),
    };

    // FetchXML writes a selection as the platform's Web API does: "1,9".
    private static ImmutableArray<int> Selection(ColumnDefinition column, object? value) => value switch
    {
        OptionSetValueCollection options => [.. options.Select(option => option.Value)],
        IEnumerable<int> options => [.. options],
        string text => [.. text.Split(',', StringSplitOptions.TrimEntries).Select(option => Option(column, option))],
        _ => [Option(column, value)],
    };

    private static int Option(ColumnDefinition column, object? value) =>
        Whole(column, value) is >= int.MinValue and <= int.MaxValue and var option ? (int)option : throw Wrong(column, value, "an option");

    // A value with more digits than the column, or beyond its range, still has its place between the stored integers.
    private static object Scaled(ColumnDefinition column, object? value)
    {
        var number = value is Money money ? money.Value : Decimal(column.LogicalName, value);
        var factor = (decimal)Math.Pow(10, ColumnEncoding.Scale(column));
        if (Math.Abs(number) > long.MaxValue / factor)
        {
            return (double)number * (double)factor;
        }

        var scaled = number * factor;
        return decimal.Truncate(scaled) == scaled ? (long)scaled : (double)scaled;
    }

    private static decimal Decimal(string column, object? value)
    {
        try
        {
            return value switch
            {
                string text => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
                byte or short or int or long or float or double or decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
                _ => throw QueryFault.Value(column, value, "a number"),
            };
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException)
        {
            throw QueryFault.Value(column, value, "a number");
        }
    }

    private static Exception Wrong(ColumnDefinition column, object? value, string expected) =>
        QueryFault.Value(column.LogicalName, value, expected);
}
