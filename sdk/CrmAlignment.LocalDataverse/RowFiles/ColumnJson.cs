using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.RowFiles;

/// <summary>
/// Values as a row file has them. The column's type decides the shape: amounts and decimals are exact numbers, moments are UTC
/// to the millisecond, a lookup names table and id.
/// </summary>
internal static class ColumnJson
{
    private const string Day = "yyyy-MM-dd";
    private const string Time = Day + "'T'HH:mm:ss.FFF";
    private const string UtcTime = Time + "'Z'";

    /// <summary>Writes a value.</summary>
    /// <param name="json">Stands where the value goes.</param>
    /// <param name="column">The column.</param>
    /// <param name="value">The value in CLR terms (see <see cref="StoredRow"/>).</param>
    internal static void Write(Utf8JsonWriter json, ColumnDefinition column, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case DateTime moment:
                json.WriteStringValue(moment.ToString(FormatOf(column), CultureInfo.InvariantCulture));
                break;
            case Guid id:
                json.WriteStringValue(id);
                break;
            case RowReference reference:
                json.WriteStartObject();
                json.WriteString(RowFileFormat.Table, reference.Table);
                json.WriteString(RowFileFormat.Id, reference.Id);
                json.WriteEndObject();
                break;
            case ImmutableArray<int> options:
                json.WriteStartArray();
                foreach (var option in options)
                {
                    json.WriteNumberValue(option);
                }

                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException(
                    $"Row files have no shape for {value.GetType()} (column '{column.LogicalName}').", nameof(value));
        }
    }

    /// <summary>Reads a value.</summary>
    /// <param name="json">The value.</param>
    /// <param name="column">The column.</param>
    /// <returns>The value in CLR terms; null when it has not the column's shape, which <see cref="ShapeOf"/> says.</returns>
    internal static object? Read(JsonElement json, ColumnDefinition column) => (column.Type, json.ValueKind) switch
    {
        (_, JsonValueKind.String) when column.IsText => json.GetString(),
        (ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status, JsonValueKind.Number) =>
            json.TryGetInt32(out var number) ? number : null,
        (ColumnType.BigInt, JsonValueKind.Number) => json.TryGetInt64(out var number) ? number : null,
        (ColumnType.Money or ColumnType.Decimal, JsonValueKind.Number) => Scaled(json, ColumnEncoding.Scale(column)),
        (ColumnType.Double, JsonValueKind.Number) => json.TryGetDouble(out var number) && double.IsFinite(number) ? number : null,
        (ColumnType.Boolean, JsonValueKind.True) => true,
        (ColumnType.Boolean, JsonValueKind.False) => false,
        (ColumnType.DateTime, JsonValueKind.String) => Moment(json, column),
        (ColumnType.UniqueIdentifier or ColumnType.File, JsonValueKind.String) => json.TryGetGuid(out var id) ? id : null,
        (ColumnType.MultiChoice, JsonValueKind.Array) => Options(json),
        (_, JsonValueKind.Object) when column.IsReference => Reference(json, column),
        _ => null,
    };

    /// <summary>What values of a column look like.</summary>
    internal static string ShapeOf(ColumnDefinition column) => column.Type switch
    {
        _ when column.IsText => "a text",
        ColumnType.Integer or ColumnType.BigInt => "a whole number",
        ColumnType.Choice or ColumnType.State or ColumnType.Status => "the number of an option",
        ColumnType.Money or ColumnType.Decimal => $"a number with up to {ColumnEncoding.Scale(column)} digits after the point",
        ColumnType.Double => "a number",
        ColumnType.Boolean => "true or false",
        ColumnType.DateTime =>
            $"a text such as \"{new DateTime(2026, 3, 1, 10, 30, 0).ToString(FormatOf(column), CultureInfo.InvariantCulture)}\"",
        ColumnType.MultiChoice => "a list of numbers of options, such as [1,3]",
        _ when column.IsReference =>
            $"{{\"table\":...,\"id\":...}} of a row of {string.Join(" or ", column.Targets.DefaultIfEmpty("any table"))}",
        _ => "an id such as \"01234567-89ab-cdef-0123-456789abcdef\"",
    };

    private static string FormatOf(ColumnDefinition column) => column.DateTimeBehavior switch
    {
        DateTimeBehavior.UserLocal => UtcTime,
        DateTimeBehavior.DateOnly => Day,
        _ => Time,
    };

    private static object? Moment(JsonElement json, ColumnDefinition column) =>
        DateTime.TryParseExact(json.GetString(), FormatOf(column), CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? DateTime.SpecifyKind(moment, ColumnEncoding.KindOf(column))
            : null;

    // Storage would round further digits away: what is not kept is refused.
    private static object? Scaled(JsonElement json, int scale) =>
        json.TryGetDecimal(out var number) && decimal.Round(number, scale) == number ? number : null;

    private static object? Options(JsonElement json)
    {
        var options = ImmutableArray.CreateBuilder<int>();
        foreach (var item in json.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number || !item.TryGetInt32(out var option))
            {
                return null;
            }

            options.Add(option);
        }

        return options.Count == 0 ? null : options.ToImmutable();
    }

    private static object? Reference(JsonElement json, ColumnDefinition column)
    {
        if (json.GetPropertyCount() == 2
            && json.TryGetProperty(RowFileFormat.Table.EncodedUtf8Bytes, out var table) && table.ValueKind == JsonValueKind.String
            && json.TryGetProperty(RowFileFormat.Id.EncodedUtf8Bytes, out var id) && id.ValueKind == JsonValueKind.String
            && id.TryGetGuid(out var key) && table.GetString() is { } name
            && (column.Targets.IsDefaultOrEmpty || column.Targets.Contains(name)))
        {
            return new RowReference(name, key);
        }

        return null;
    }
}
