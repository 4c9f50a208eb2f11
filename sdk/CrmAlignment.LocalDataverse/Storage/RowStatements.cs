using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>The SQL of operations on single rows.</summary>
internal static class RowStatements
{
    internal static (string Sql, IReadOnlyList<object?> Values) Update(
        TableDefinition table, Guid id, IReadOnlyDictionary<string, object?> values, long version)
    {
        var parameters = new SqlParameters();
        var sql = new StringBuilder("UPDATE ").AppendName(table.LogicalName).Append(" SET ");
        var separator = "";
        foreach (var (name, value) in Assignments(table, values, version))
        {
            sql.Append(separator).Append(name).Append(" = ").Append(parameters.Add(value));
            separator = ", ";
        }

        if (separator.Length == 0)
        {
            // Nothing to set, but the caller must still learn whether the row exists.
            sql.AppendName(table.PrimaryIdColumn).Append(" = ").AppendName(table.PrimaryIdColumn);
        }

        sql.Append(" WHERE ").AppendName(table.PrimaryIdColumn).Append(" = ").Append(parameters.Add(ColumnEncoding.Encode(id)));
        return (sql.ToString(), parameters.Values);
    }

    internal static (string Sql, IReadOnlyList<object?> Values) Find(
        TableDefinition table, IReadOnlyDictionary<string, object?> values, int limit)
    {
        var parameters = new SqlParameters();
        var sql = new StringBuilder("SELECT ").AppendName(table.PrimaryIdColumn).Append(" FROM ").AppendName(table.LogicalName);
        var separator = " WHERE ";
        foreach (var (name, value) in values)
        {
            var encoded = ColumnEncoding.Encode(table.LogicalName, table.Column(name), value);
            sql.Append(separator).AppendName(name).Append(encoded is null ? " IS NULL" : " = " + parameters.Add(encoded));
            separator = " AND ";
        }

        sql.Append(" ORDER BY rowid LIMIT ").Append(limit.ToString(CultureInfo.InvariantCulture));
        return (sql.ToString(), parameters.Values);
    }

    internal static (string Sql, IReadOnlyList<object?> Values) FindReferencesTo(TableDefinition table, ColumnDefinition column, string target)
    {
        var parameters = new SqlParameters();
        var sql = new StringBuilder("SELECT ").AppendName(table.PrimaryIdColumn).Append(" FROM ").AppendName(table.LogicalName)
            .Append(" WHERE ").AppendName(column.LogicalName).Append(" IS NOT NULL");
        if (column.IsPolymorphic)
        {
            sql.Append(" AND ").Append(SqlName.QuoteTargetOf(column.LogicalName)).Append(" = ").Append(parameters.Add(target));
        }

        return (sql.ToString(), parameters.Values);
    }

    internal static object?[] Decode(SqlStatement statement, ImmutableArray<ColumnDefinition> columns)
    {
        var values = new object?[columns.Length];
        var index = 0;
        for (var column = 0; column < columns.Length; column++)
        {
            values[column] = ColumnEncoding.Decode(statement, index, columns[column]);
            index += ColumnEncoding.Width(columns[column]);
        }

        return values;
    }

    /// <summary>All rows in the order they were added: the columns as <see cref="Decode"/> reads them, then the primary key.</summary>
    internal static string SelectEach(TableDefinition table, ImmutableArray<ColumnDefinition> columns) =>
        Columns(columns).AppendName(table.PrimaryIdColumn)
            .Append(" FROM ").AppendName(table.LogicalName).Append(" ORDER BY rowid").ToString();

    /// <summary>Rows by version, from after ?1 up to ?2 and at most ?3: the columns as <see cref="Decode"/> reads them, then the primary key.</summary>
    internal static string SelectWritten(TableDefinition table, ImmutableArray<ColumnDefinition> columns) =>
        Columns(columns).AppendName(table.PrimaryIdColumn).Append(" FROM ").AppendName(table.LogicalName)
            .Append(" WHERE \"versionnumber\" > ?1 AND \"versionnumber\" <= ?2 ORDER BY \"versionnumber\" LIMIT ?3").ToString();

    internal static string Select(TableDefinition table, ImmutableArray<ColumnDefinition> columns) =>
        Columns(columns).Append("1 FROM ").AppendName(table.LogicalName)
            .Append(" WHERE ").AppendName(table.PrimaryIdColumn).Append(" = ?1").ToString();

    private static StringBuilder Columns(ImmutableArray<ColumnDefinition> columns)
    {
        var sql = new StringBuilder("SELECT ");
        foreach (var column in columns)
        {
            sql.AppendName(column.LogicalName).Append(", ");
            if (column.IsPolymorphic)
            {
                sql.Append(SqlName.QuoteTargetOf(column.LogicalName)).Append(", ");
            }
        }

        return sql;
    }

    private static IEnumerable<(string Name, object? Value)> Assignments(
        TableDefinition table, IReadOnlyDictionary<string, object?> values, long version)
    {
        foreach (var (name, value) in values)
        {
            var column = table.Column(name);
            if (!column.IsStored || name == "versionnumber")
            {
                continue;
            }

            yield return (SqlName.Quote(name), ColumnEncoding.Encode(table.LogicalName, column, value));
            if (column.IsPolymorphic)
            {
                yield return (SqlName.QuoteTargetOf(name), value is RowReference reference ? reference.Table : null);
            }
        }

        if (table.FindColumn("versionnumber") is not null)
        {
            yield return ("\"versionnumber\"", version);
        }
    }
}

