using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>
/// Turns the values of a request into stored ones, by the column's metadata alone: type, length, range, options, targets.
/// </summary>
internal static class ColumnRules
{
    // https://learn.microsoft.com/power-apps/developer/data-platform/behavior-format-date-time-attribute: the earliest value.
    private static readonly DateTime EarliestDate = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The stored value for a value of a request.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="value">The value as the SDK has it.</param>
    /// <returns>The value in CLR terms; null clears.</returns>
    public static object? ToStored(IRequestScope scope, TableDefinition table, ColumnDefinition column, object? value)
    {
        if (value is null)
        {
            return null;
        }

        return column.Type switch
        {
            ColumnType.String or ColumnType.Memo or ColumnType.EntityName => Text(table, column, Typed<string>(table, column, value)),
            ColumnType.Integer => Whole(table, column, Typed<int>(table, column, value)),
            ColumnType.BigInt => value is int small ? (long)small : Typed<long>(table, column, value),
            ColumnType.Decimal => Number(table, column, Typed<decimal>(table, column, value)),
            ColumnType.Double => Real(table, column, Typed<double>(table, column, value)),
            ColumnType.Money => Number(table, column, Typed<Money>(table, column, value).Value),
            ColumnType.Boolean => Typed<bool>(table, column, value),
            ColumnType.DateTime => Date(table, column, Typed<DateTime>(table, column, value)),
            ColumnType.Choice or ColumnType.State or ColumnType.Status => Option(table, column, Typed<OptionSetValue>(table, column, value).Value),
            ColumnType.MultiChoice => Options(table, column, Typed<OptionSetValueCollection>(table, column, value)),
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => Reference(scope, table, column, Typed<EntityReference>(table, column, value)),
            ColumnType.UniqueIdentifier => Typed<Guid>(table, column, value),
            _ => throw DataverseFault.NotSupported($"writing the column '{column.LogicalName}' of '{table.LogicalName}' (its type is {column.Type})"),
        };
    }

    private static T Typed<T>(TableDefinition table, ColumnDefinition column, object value) =>
        value is T typed ? typed : throw DataverseFault.WrongType(table.LogicalName, column.LogicalName, typeof(T).Name, value.GetType().Name);

    private static string? Text(TableDefinition table, ColumnDefinition column, string value)
    {
        if (column.MaxLength is { } maximum && value.Length > maximum)
        {
            throw DataverseFault.TooLong(table.LogicalName, column.LogicalName, value.Length, maximum);
        }

        // The platform keeps an empty text as no value.
        return value.Length == 0 ? null : value;
    }

    private static object Whole(TableDefinition table, ColumnDefinition column, int value)
    {
        RequireRange(table, column, value, value);
        return value;
    }

    private static object Number(TableDefinition table, ColumnDefinition column, decimal value)
    {
        RequireRange(table, column, value, value);
        return Math.Round(value, column.Precision, MidpointRounding.AwayFromZero);
    }

    private static object Real(TableDefinition table, ColumnDefinition column, double value)
    {
        if ((column.MinValue is { } minimum && value < (double)minimum) || (column.MaxValue is { } maximum && value > (double)maximum) || !double.IsFinite(value))
        {
            throw DataverseFault.OutOfRange(table.LogicalName, column.LogicalName, value, column.MinValue ?? decimal.MinValue, column.MaxValue ?? decimal.MaxValue);
        }

        return Math.Round(value, Math.Clamp(column.Precision, 0, 15), MidpointRounding.AwayFromZero);
    }

    private static void RequireRange(TableDefinition table, ColumnDefinition column, decimal value, IFormattable given)
    {
        if ((column.MinValue is { } minimum && value < minimum) || (column.MaxValue is { } maximum && value > maximum))
        {
            throw DataverseFault.OutOfRange(table.LogicalName, column.LogicalName, given, column.MinValue ?? decimal.MinValue, column.MaxValue ?? decimal.MaxValue);
        }
    }

    private static object Date(TableDefinition table, ColumnDefinition column, DateTime value) =>
        value >= EarliestDate
            ? value
            : throw DataverseFault.OutOfRange(table.LogicalName, column.LogicalName, value, EarliestDate, DateTime.MaxValue);

    private static object Option(TableDefinition table, ColumnDefinition column, int value) =>
        column.Choice is null || column.Choice.Find(value) is not null
            ? value
            : throw DataverseFault.UnknownOption(table.LogicalName, column.LogicalName, value);

    private static object? Options(TableDefinition table, ColumnDefinition column, OptionSetValueCollection values)
    {
        var options = ImmutableArray.CreateBuilder<int>(values.Count);
        foreach (var value in values)
        {
            Option(table, column, value.Value);
            options.Add(value.Value);
        }

        return options.Count == 0 ? null : options.ToImmutable();
    }

    private static object Reference(IRequestScope scope, TableDefinition table, ColumnDefinition column, EntityReference value)
    {
        if (string.IsNullOrEmpty(value.LogicalName))
        {
            throw DataverseFault.InvalidArgument($"The reference in '{column.LogicalName}' of '{table.LogicalName}' names no table.");
        }

        if (!column.Targets.IsDefaultOrEmpty && !column.Targets.Contains(value.LogicalName))
        {
            throw DataverseFault.InvalidArgument($"The column '{column.LogicalName}' of '{table.LogicalName}' cannot refer to '{value.LogicalName}'. It refers to: {string.Join(", ", (IEnumerable<string>)column.Targets)}.");
        }

        var id = RowReader.RequireId(scope, value);
        RowReader.RequireExists(scope, value.LogicalName, id);
        return new RowReference(value.LogicalName, id);
    }
}
