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
    private readonly ShownValues _shown = new(layout.Columns.Count);

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

        for (var index = 0; index < columns.Count; index++)
        {
            if (_values[index] is { } value && columns[index].Name is { } name)
            {
                Show(name, columns[index], value, CurrencyOf(index));
            }
        }

        _shown.MoveTo(entity);
        return entity;
    }

    private Guid? CurrencyOf(int index) =>
        layout.CurrencyOf(index) is >= 0 and var currency && _values[currency] is RowReference reference ? reference.Id : null;

    private void Show(string name, ResultColumn column, object value, Guid? currency)
    {
        var shown = builder.Show(column.Column, value, currency, out var text);
        if (column.IsAliased)
        {
            shown = new AliasedValue(column.Scope.Table.LogicalName, column.Column.LogicalName, shown);
        }

        if (layout.HasUniqueNames)
        {
            _shown.Add(name, shown, text);
        }
        else
        {
            _shown.Put(name, shown, text);
        }
    }
}
