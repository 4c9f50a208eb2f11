using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Conditions;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>Makes the entities of one query of rows. What depends on the columns alone is found out once, not for every row.</summary>
internal sealed class RowBuilder
{
    private readonly string _table;
    private readonly ResultColumn[] _columns;
    private readonly EntityBuilder _builder;
    private readonly object?[] _values;
    private readonly int[] _currencies;
    private readonly int _id;
    private readonly int _version;

    /// <summary>A builder.</summary>
    /// <param name="root">The table that the query starts from.</param>
    /// <param name="columns">The columns that it reads.</param>
    /// <param name="builder">Shows values.</param>
    internal RowBuilder(QueryScope root, List<ResultColumn> columns, EntityBuilder builder)
    {
        _table = root.Table.LogicalName;
        _columns = [.. columns];
        _builder = builder;
        _values = new object?[_columns.Length];
        _currencies = [.. columns.Select(CurrencyIndexOf)];
        _id = IndexOf(root, root.Table.PrimaryIdColumn);
        _version = IndexOf(root, "versionnumber");
    }

    /// <summary>The entity of the row that a statement stands on.</summary>
    /// <param name="statement">The statement.</param>
    internal Entity Build(SqlStatement statement)
    {
        for (var index = 0; index < _columns.Length; index++)
        {
            _values[index] = ColumnEncoding.Decode(statement, _columns[index].Index, _columns[index].Column);
        }

        var entity = new Entity(_table);
        if (_id >= 0)
        {
            entity.Id = (Guid)_values[_id]!;
        }

        if (_version >= 0)
        {
            entity.RowVersion = ((long?)_values[_version])?.ToString(CultureInfo.InvariantCulture);
        }

        for (var index = 0; index < _columns.Length; index++)
        {
            if (_values[index] is { } value)
            {
                Show(entity, _columns[index], value, CurrencyOf(index));
            }
        }

        return entity;
    }

    private int IndexOf(QueryScope scope, string column) => Array.FindIndex(_columns, known => known.Is(scope, column));

    private int CurrencyIndexOf(ResultColumn column) =>
        column.Column.Type == ColumnType.Money ? IndexOf(column.Scope, "transactioncurrencyid") : -1;

    private Guid? CurrencyOf(int index) =>
        _currencies[index] is >= 0 and var currency && _values[currency] is RowReference reference ? reference.Id : null;

    private void Show(Entity entity, ResultColumn column, object value, Guid? currency)
    {
        if (column.Name is null)
        {
            return;
        }

        if (column.IsAliased)
        {
            _builder.SetAliased(entity, column.Name, column.Scope.Table.LogicalName, column.Column, value, currency);
        }
        else
        {
            _builder.Set(entity, column.Name, column.Column, value, currency);
        }
    }
}
