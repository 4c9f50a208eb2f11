using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Values;

/// <summary>A value of a row as the Web API shows it.</summary>
internal static class EdmValue
{
    /// <summary>The value of a property; null when the row has none.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value as the organization service gives it.</param>
    public static object? Of(ColumnDefinition column, object? value) => value switch
    {
        DateTime date when column.DateTimeBehavior == DateTimeBehavior.DateOnly => EdmDate.Of(date),
        _ => Of(value),
    };

    /// <summary>The value of a property of which the type of the value alone tells.</summary>
    public static object? Of(object? value) => value switch
    {
        null => null,
        AliasedValue aliased => Of(aliased.Value),
        OptionSetValue choice => choice.Value,
        OptionSetValueCollection choices => string.Join(',', choices.Select(choice => choice.Value.ToString(CultureInfo.InvariantCulture))),
        Money money => money.Value,
        EntityReference reference => reference.Id,
        BooleanManagedProperty managed => managed.Value,
        DateTime date => new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc)),
        _ => value,
    };
}
