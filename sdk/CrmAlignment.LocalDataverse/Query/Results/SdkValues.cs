using System;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>Column values as the SDK has them (OptionSetValue, Money, EntityReference) and in the CLR terms of storage.</summary>
public static class SdkValues
{
    /// <summary>A value of the SDK in the terms of storage.</summary>
    /// <param name="table">Logical name of the table, for the fault.</param>
    /// <param name="column">The column.</param>
    /// <param name="value">The value as an <see cref="Entity"/> has it; null stays null.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The value has another type than the column.</exception>
    public static object? ToStored(string table, ColumnDefinition column, object? value) => (column.Type, value) switch
    {
        (_, null) => null,
        (ColumnType.Choice or ColumnType.State or ColumnType.Status, OptionSetValue option) => option.Value,
        (ColumnType.Money, Money money) => money.Value,
        (ColumnType.MultiChoice, OptionSetValueCollection options) => options.Select(option => option.Value).ToImmutableArray(),
        (_, EntityReference reference) when column.IsReference => ToReference(table, column, reference),
        (ColumnType.Integer, int) or (ColumnType.BigInt, long or int) or (ColumnType.Decimal, decimal) or (ColumnType.Double, double) =>
            value,
        (ColumnType.Boolean, bool) or (ColumnType.DateTime, DateTime) or (ColumnType.UniqueIdentifier, Guid) => value,
        (_, string) when column.IsText => value,
        _ => throw DataverseFault.WrongType(table, column.LogicalName, SdkTypeOf(column), value.GetType().Name),
    };

    /// <summary>A stored value as the SDK has it.</summary>
    /// <param name="column">The column.</param>
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

    private static RowReference ToReference(string table, ColumnDefinition column, EntityReference reference)
    {
        var target = string.IsNullOrEmpty(reference.LogicalName) && column.Targets.Length == 1 ? column.Targets[0] : reference.LogicalName;
        if (!column.Targets.Contains(target))
        {
            throw DataverseFault.InvalidArgument(
                $"Column '{column.LogicalName}' of '{table}' cannot refer to the table '{target}'. "
                + $"It takes: {string.Join(", ", column.Targets)}.");
        }

        return new RowReference(target!, reference.Id);
    }

    private static string SdkTypeOf(ColumnDefinition column) => column.Type switch
    {
        _ when column.IsReference => nameof(EntityReference),
        _ when column.IsOption => nameof(OptionSetValue),
        _ when column.IsText => nameof(String),
        ColumnType.Money => nameof(Money),
        ColumnType.MultiChoice => nameof(OptionSetValueCollection),
        ColumnType.UniqueIdentifier => nameof(Guid),
        ColumnType.PartyList => nameof(EntityCollection),
        var other => other.ToString(),
    };
}
