using System;
using System.Globalization;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>Makes the entities of one query of rows. Used by one thread.</summary>
/// <param name="layout">What becomes of the columns.</param>
/// <param name="builder">Shows values.</param>
internal sealed class RowBuilder(RowLayout layout, EntityBuilder builder)
{
    private readonly object?[] _values = new object?[layout.Columns.Count];

    /// <summary>The entity of the row that a statement stands on.</summary>
    /// <param name="statement">The statement.</param>
    internal Entity Build(SqlStatement statement)
    {
        var columns = layout.Columns;
        for (var index = 0; index < columns.Count; index++)
        {
            _values[index] = ColumnEncoding.Decode(statement, columns[index].Index, columns[index].Column);
        }

        var entity = new Entity(layout.Table);
        if (layout.Id >= 0)
        {
            entity.Id = (Guid)_values[layout.Id]!;
        }

        if (layout.Version >= 0)
        {
            entity.RowVersion = ((long?)_values[layout.Version])?.ToString(CultureInfo.InvariantCulture);
        }

        using var shown = ShownValues.Take();
        for (var index = 0; index < columns.Count; index++)
        {
            if (_values[index] is { } value && columns[index].Name is { } name)
            {
                Show(shown, name, columns[index], value, CurrencyOf(index));
            }
        }

        shown.MoveTo(entity);
        return entity;
    }

    private Guid? CurrencyOf(int index) =>
        layout.CurrencyOf(index) is >= 0 and var currency && _values[currency] is RowReference reference ? reference.Id : null;

    private void Show(ShownValues shown, string name, ResultColumn column, object value, Guid? currency)
    {
        var made = builder.Show(column.Column, value, currency, out var text);
        if (column.IsAliased)
        {
            made = new AliasedValue(column.Scope.Table.LogicalName, column.Column.LogicalName, made);
        }

        if (layout.HasUniqueNames)
        {
            shown.Add(name, made, text);
        }
        else
        {
            shown.Put(name, made, text);
        }
    }
}
