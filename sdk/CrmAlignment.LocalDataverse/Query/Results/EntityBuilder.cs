using System;
using System.Globalization;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>Makes entities of the SDK from stored rows: values, formatted values, names of lookups, row version.</summary>
internal sealed class EntityBuilder
{
    private const string CurrencyColumn = "transactioncurrencyid";

    private readonly LookupNames _names;
    private readonly ValueFormatter _formatter;

    /// <summary>A builder for one operation; it reads each name once.</summary>
    /// <param name="transaction">Where names are read.</param>
    /// <param name="context">Language, formats and time zone of the caller.</param>
    public EntityBuilder(StoreTransaction transaction, QueryContext context)
    {
        _names = new LookupNames(transaction);
        _formatter = new ValueFormatter(context, _names);
    }

    /// <summary>
    /// The entity of a row. Columns without a value are absent, as on the platform; the row version is its own property and
    /// an attribute only when it was among the columns read.
    /// </summary>
    /// <param name="row">The row; read transactioncurrencyid with amounts, so that they show their symbol.</param>
    /// <param name="columns">The columns to show; null for all that were read.</param>
    public Entity Build(StoredRow row, ColumnSet? columns = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        var entity = new Entity(row.Table.LogicalName, row.Id);
        if (row.Version != 0)
        {
            entity.RowVersion = row.Version.ToString(CultureInfo.InvariantCulture);
        }

        var currency = (row[CurrencyColumn] as RowReference?)?.Id;
        foreach (var (column, value) in row.Values)
        {
            if (columns is null || columns.AllColumns || columns.Columns.Contains(column.LogicalName))
            {
                Set(entity, column.LogicalName, column, value, currency);
            }
        }

        return entity;
    }

    internal void Set(Entity entity, string name, ColumnDefinition column, object value, Guid? currency) =>
        entity.Attributes[name] = Show(entity, name, column, value, currency);

    internal void SetAliased(Entity entity, string name, string table, ColumnDefinition column, object value, Guid? currency) =>
        entity.Attributes[name] = new AliasedValue(table, column.LogicalName, Show(entity, name, column, value, currency));

    // The value as the SDK has it, and beside it in the entity the text that people see.
    private object? Show(Entity entity, string name, ColumnDefinition column, object value, Guid? currency)
    {
        var text = _formatter.Format(column, value, currency);
        if (text is not null)
        {
            entity.FormattedValues[name] = text;
        }

        return value is RowReference stored
            ? new EntityReference(stored.Table, stored.Id) { Name = text }
            : SdkValues.FromStored(column, value);
    }
}
