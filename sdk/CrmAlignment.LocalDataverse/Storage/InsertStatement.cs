using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// Adds rows to one table. Every column has a parameter, so that one prepared statement serves all rows, whatever they fill.
/// </summary>
internal sealed class InsertStatement
{
    private readonly TableDefinition _table;
    private readonly FrozenDictionary<string, int> _places;
    private readonly int _width;

    /// <summary>Writes the statement.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that storage keeps.</param>
    internal InsertStatement(TableDefinition table, ImmutableArray<ColumnDefinition> columns)
    {
        _table = table;
        var parameters = new SqlParameters();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>();
        var values = new List<string>();
        foreach (var column in columns)
        {
            places.Add(column.LogicalName, values.Count);
            names.Add(SqlName.Quote(column.LogicalName));
            values.Add(parameters.Add(null));
            if (column.IsPolymorphic)
            {
                names.Add(SqlName.QuoteTargetOf(column.LogicalName));
                values.Add(parameters.Add(null));
            }
        }

        _places = places.ToFrozenDictionary(StringComparer.Ordinal);
        _width = values.Count;
        Sql = new StringBuilder("INSERT INTO ").AppendName(table.LogicalName)
            .Append(" (").AppendJoin(", ", names).Append(") VALUES (").AppendJoin(", ", values).Append(')').ToString();
    }

    /// <summary>The text of the statement.</summary>
    internal string Sql { get; }

    /// <summary>The values of its parameters for a row.</summary>
    /// <param name="values">The row, in CLR terms.</param>
    /// <param name="version">Its row version.</param>
    internal object?[] ValuesOf(IReadOnlyDictionary<string, object?> values, long version)
    {
        var bound = new object?[_width];
        foreach (var (name, value) in values)
        {
            var column = _table.Column(name);
            if (!column.IsStored || name == "versionnumber")
            {
                continue;
            }

            var place = _places[name];
            bound[place] = ColumnEncoding.Encode(_table.LogicalName, column, value);
            if (column.IsPolymorphic && value is RowReference reference)
            {
                bound[place + 1] = reference.Table;
            }
        }

        if (_places.TryGetValue("versionnumber", out var versionPlace))
        {
            bound[versionPlace] = version;
        }

        return bound;
    }
}
