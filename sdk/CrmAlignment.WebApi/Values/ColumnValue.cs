using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.WebApi.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Values;

/// <summary>A value that was sent to the Web API, as the organization service takes it.</summary>
internal static class ColumnValue
{
    /// <summary>The value of a column in a row that is written.</summary>
    /// <exception cref="WebApiException">Choices of a column of several are no numbers separated by commas.</exception>
    public static object? ForRow(ColumnDefinition column, object? value) => (column.Type, value) switch
    {
        (_, null) => null,
        (ColumnType.Choice or ColumnType.State or ColumnType.Status, int number) => new OptionSetValue(number),
        (ColumnType.MultiChoice, string numbers) => Choices(column, numbers),
        (ColumnType.Money, decimal amount) => new Money(amount),
        _ => ForCondition(value),
    };

    /// <summary>The value of a condition.</summary>
    public static object ForCondition(object value) => value switch
    {
        DateTimeOffset instant => instant.UtcDateTime,
        _ => EdmDate.Read(value) ?? value,
    };

    private static OptionSetValueCollection Choices(ColumnDefinition column, string numbers)
    {
        var choices = numbers.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? new OptionSetValue(number)
                : throw WebApiException.BadRequest(
                    $"'{numbers}' is no value of '{column.LogicalName}'. Give the numbers of the choices separated by commas, such as '1,2'."));
        return new OptionSetValueCollection(choices.ToList());
    }
}
