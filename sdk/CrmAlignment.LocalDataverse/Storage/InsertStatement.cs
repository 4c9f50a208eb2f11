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
    private const string Version = "versionnumber";

    private readonly TableDefinition _table;
    private readonly FrozenDictionary<string, (ColumnDefinition Column, int Place)> _places;
    private readonly int _versionPlace;

    /// <summary>Writes the statement.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that storage keeps.</param>
    internal InsertStatement(TableDefinition table, ImmutableArray<ColumnDefinition> columns)
    {
        _table = table;
        var parameters = new SqlParameters();
        var places = new Dictionary<string, (ColumnDefinition, int Place)>(StringComparer.Ordinal);
        var names = new List<string>();
        var values = new List<string>();
        foreach (var column in columns)
        {
            names.Add(SqlName.Quote(column.LogicalName));
            values.Add(parameters.Add(null));
            places.Add(column.LogicalName, (column, values.Count));
            if (column.IsPolymorphic)
            {
                names.Add(SqlName.QuoteTargetOf(column.LogicalName));
                values.Add(parameters.Add(null));
            }
        }

        // The version is not the caller's to give.
        _versionPlace = places.Remove(Version, out var version) ? version.Place : 0;
        _places = places.ToFrozenDictionary(StringComparer.Ordinal);
        Sql = new StringBuilder("INSERT INTO ").AppendName(table.LogicalName)
            .Append(" (").AppendJoin(", ", names).Append(") VALUES (").AppendJoin(", ", values).Append(')').ToString();
    }

    /// <summary>The text of the statement.</summary>
    internal string Sql { get; }

    /// <summary>Binds the values of a row.</summary>
    /// <param name="statement">The prepared statement, to which nothing is bound.</param>
    /// <param name="values">The row, in CLR terms.</param>
    /// <param name="version">Its row version.</param>
    internal void Bind(SqlStatement statement, Dictionary<string, object?> values, long version)
    {
        foreach (var (name, value) in values)
        {
            if (_places.TryGetValue(name, out var stored))
            {
                Bind(statement, stored.Place, stored.Column, value);
            }
            else
            {
                // One that is not stored; what is no column at all is refused.
                _table.Column(name);
            }
        }

        if (_versionPlace > 0)
        {
            statement.Bind(_versionPlace, SqlValue.Of(version));
        }
    }

    private void Bind(SqlStatement statement, int place, ColumnDefinition column, object? value)
    {
        statement.Bind(place, ColumnEncoding.ValueOf(_table.LogicalName, column, value));
        if (column.IsPolymorphic && value is RowReference reference)
        {
            statement.Bind(place + 1, SqlValue.Of(reference.Table));
        }
    }
}
