using System;
using System.Globalization;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>Makes entities of the SDK from stored rows: values, formatted values, names of lookups, row version.</summary>
internal sealed class EntityBuilder
{
    private const string CurrencyColumn = "transactioncurrencyid";

    private readonly LookupNames _names;
    private readonly ValueFormatter _formatter;

    /// <summary>A builder for one operation.</summary>
    /// <param name="transaction">Where names are read.</param>
    /// <param name="context">Language, formats and time zone of the caller.</param>
    public EntityBuilder(StoreTransaction transaction, QueryContext context)
    {
        _names = new LookupNames(transaction, context.Hidden);
        _formatter = new ValueFormatter(context, _names);
    }

    /// <summary>
    /// The entity of a row. Columns without a value are absent, as on the platform; the row version is its own property and
    /// an attribute only when it was among the columns read.
    /// </summary>
    /// <param name="row">The row; read transactioncurrencyid with amounts, so that they show their symbol.</param>
    public Entity Build(StoredRow row) => Build(row, row.Columns.Length);

    /// <summary>The entity of a row that shows the first of its columns.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">How many columns are shown.</param>
    internal Entity Build(StoredRow row, int columns)
    {
        var entity = new Entity(row.Table.LogicalName, row.Id);
        if (row.Version != 0)
        {
            entity.RowVersion = row.Version.ToString(CultureInfo.InvariantCulture);
        }

        var currency = (row[CurrencyColumn] as RowReference?)?.Id;
        using var shown = ShownValues.Take();
        for (var index = 0; index < columns; index++)
        {
            if (row.At(index) is { } value)
            {
                var column = row.Columns[index];
                shown.Add(column.LogicalName, Show(column, value, currency, out var text), text);
            }
        }

        shown.MoveTo(entity);
        return entity;
    }

    /// <summary>The value of a column in the row that a statement stands on, as the SDK has it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="column">The column.</param>
    /// <param name="text">What people see of it; null for nothing else.</param>
    /// <returns>The value; null without one.</returns>
    internal object? Read(SqlStatement statement, ShownColumn column, out string? text)
    {
        // Pages have thousands of rows: these are not made objects of in the terms of storage first.
        switch (column.Column.Type)
        {
            case ColumnType.Choice or ColumnType.State or ColumnType.Status when statement.Int64OrNull(column.Index) is { } option:
                text = _formatter.Label(column.Column, (int)option);
                return new OptionSetValue((int)option);
            case ColumnType.Money when statement.Int64OrNull(column.Index) is { } scaled:
                var amount = ColumnEncoding.Unscale(scaled, ColumnEncoding.MoneyScale);
                text = _formatter.Amount(column.Column, amount, column.CurrencyIndex < 0 ? null : statement.GuidOrNull(column.CurrencyIndex));
                return new Money(amount);
            case ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner
                when ColumnEncoding.DecodeReference(statement, column.Index, column.Column) is { } reference:
                text = _names.NameOf(reference);
                return new EntityReference(reference.Table, reference.Id) { Name = text };
            default:
                var value = ColumnEncoding.Decode(statement, column.Index, column.Column);
                text = value is null ? null : _formatter.Format(column.Column, value, currencyId: null);
                return SdkValues.FromStored(column.Column, value);
        }
    }

    /// <summary>A value as the SDK has it.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value in the terms of storage.</param>
    /// <param name="currency">The row's currency, for amounts.</param>
    /// <param name="text">What people see of it; null for nothing else.</param>
    internal object? Show(ColumnDefinition column, object value, Guid? currency, out string? text)
    {
        text = _formatter.Format(column, value, currency);
        return value is RowReference stored
            ? new EntityReference(stored.Table, stored.Id) { Name = text }
            : SdkValues.FromStored(column, value);
    }
}
