using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>Column values as the SDK has them: OptionSetValue, Money, EntityReference.</summary>
internal static class SdkValues
{
    /// <summary>A stored value as the SDK has it.</summary>
    /// <param name="column">Definition of the column: its type decides what the value becomes.</param>
    /// <param name="value">The value in the terms of storage; null stays null.</param>
    public static object? FromStored(ColumnDefinition column, object? value) => (column.Type, value) switch
    {
        (ColumnType.Choice or ColumnType.State or ColumnType.Status, int option) => new OptionSetValue(option),
        (ColumnType.Money, decimal amount) => new Money(amount),
        (ColumnType.MultiChoice, ImmutableArray<int> options) =>
            new OptionSetValueCollection([.. options.Select(option => new OptionSetValue(option))]),
        (_, RowReference reference) => new EntityReference(reference.Table, reference.Id),
        _ => value,
    };
}
