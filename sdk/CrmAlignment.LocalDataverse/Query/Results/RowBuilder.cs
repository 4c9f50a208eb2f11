using System;
using System.Globalization;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>Makes entities of the rows of one statement.</summary>
/// <param name="layout">What becomes of the columns.</param>
/// <param name="builder">Shows values.</param>
internal readonly struct RowBuilder(RowLayout layout, EntityBuilder builder)
{
    /// <summary>The entity of the row that a statement stands on.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="id">The primary key, where it is known; otherwise it is read.</param>
    internal Entity Build(SqlStatement statement, Guid? id = null)
    {
        var entity = new Entity(layout.Table);
        if (id is { } known)
        {
            entity.Id = known;
        }
        else if (layout.IdIndex >= 0)
        {
            entity.Id = statement.Guid(layout.IdIndex);
        }

        if (layout.VersionIndex >= 0)
        {
            entity.RowVersion = statement.Int64OrNull(layout.VersionIndex)?.ToString(CultureInfo.InvariantCulture);
        }

        using var shown = ShownValues.Take();
        foreach (var column in layout.Columns)
        {
            if (builder.Read(statement, column, out var text) is { } value)
            {
                Add(shown, column, value, text);
            }
        }

        if (layout.AddedKey is { } key)
        {
            shown.Add(key, entity.Id, text: null);
        }

        shown.MoveTo(entity);
        return entity;
    }

    private void Add(ShownValues shown, ShownColumn column, object value, string? text)
    {
        var made = column.AliasedTable is { } table ? new AliasedValue(table, column.Column.LogicalName, value) : value;
        if (layout.HasUniqueNames)
        {
            shown.Add(column.Name, made, text);
        }
        else
        {
            shown.Put(column.Name, made, text);
        }
    }
}
