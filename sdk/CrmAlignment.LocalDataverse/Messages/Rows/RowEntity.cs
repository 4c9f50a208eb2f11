using System;
using System.Collections.Immutable;
using System.Globalization;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Rows;

/// <summary>Stored rows as the SDK shows them. Columns without a value are absent, as on the platform.</summary>
internal static class RowEntity
{
    /// <summary>A row with all its columns.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="id">The row's id.</param>
    /// <returns>The row, or null when it does not exist.</returns>
    public static Entity? Find(RequestScope scope, StoreTransaction transaction, string table, Guid id) =>
        transaction.Retrieve(table, id) is { } row ? Of(scope, transaction, row, null) : null;

    /// <summary>A stored row as the SDK shows it.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="transaction">The transaction, to look up the names of referenced rows.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns to show; null for all.</param>
    /// <returns>The row.</returns>
    public static Entity Of(RequestScope scope, StoreTransaction transaction, StoredRow row, ColumnSet? columns)
    {
        var entity = new Entity(row.Table.LogicalName, row.Id);
        if (row.Version > 0)
        {
            entity.RowVersion = row.Version.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var value in row.Values)
        {
            if (columns is null || columns.AllColumns || columns.Columns.Contains(value.Key.LogicalName))
            {
                Show(scope, transaction, entity, value.Key, value.Value);
            }
        }

        // The primary key comes along whether or not it was asked for.
        entity[row.Table.PrimaryIdColumn] = row.Id;
        return entity;
    }

    private static void Show(RequestScope scope, StoreTransaction transaction, Entity entity, ColumnDefinition column, object value)
    {
        var shown = ToSdk(column, value);
        entity[column.LogicalName] = shown;
        if (shown is EntityReference reference)
        {
            reference.Name = NameOf(transaction, reference);
        }

        if (FormattedOf(scope, column, value, shown) is { Length: > 0 } formatted)
        {
            entity.FormattedValues[column.LogicalName] = formatted;
        }
    }

    private static object ToSdk(ColumnDefinition column, object value) => value switch
    {
        RowReference reference => new EntityReference(reference.Table, reference.Id),
        int number when column.IsOption => new OptionSetValue(number),
        decimal amount when column.Type == ColumnType.Money => new Money(amount),
        ImmutableArray<int> options => OptionsOf(options),
        _ => value,
    };

    private static OptionSetValueCollection OptionsOf(ImmutableArray<int> values)
    {
        var options = new OptionSetValueCollection();
        foreach (var value in values)
        {
            options.Add(new OptionSetValue(value));
        }

        return options;
    }

    private static string? NameOf(StoreTransaction transaction, EntityReference reference) =>
        transaction.Catalog.FindTable(reference.LogicalName)?.PrimaryNameColumn is { } name
            ? transaction.Retrieve(reference.LogicalName, reference.Id, [name])?[name] as string
            : null;

    private static string? FormattedOf(RequestScope scope, ColumnDefinition column, object value, object shown) => value switch
    {
        int number when column.IsOption => column.Choice?.Find(number)?.Label.For(scope.Engine.Options.BaseLanguage),
        bool flag => column.Choice?.Find(flag ? 1 : 0)?.Label.For(scope.Engine.Options.BaseLanguage) ?? (flag ? "Yes" : "No"),
        RowReference => ((EntityReference)shown).Name,
        _ => null,
    };
}
