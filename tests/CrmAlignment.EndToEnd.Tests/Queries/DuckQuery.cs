using System;
using System.Collections.Generic;
using DuckDB.NET.Data;

namespace CrmAlignment.EndToEnd.Tests.Queries;

/// <summary>Asks files by SQL, with DuckDB (https://duckdb.net): an answer to which nothing of the product contributed.</summary>
internal sealed class DuckQuery : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DuckQuery() => _connection.Open();

    /// <summary>The path of a file as a text of SQL.</summary>
    public static string Quoted(string path) => "'" + path.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>Runs a statement.</summary>
    public DuckQuery Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return this;
    }

    /// <summary>The rows of a query; null where a value is missing.</summary>
    public List<object?[]> Rows(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            rows.Add(row);
        }

        return rows;
    }

    public void Dispose() => _connection.Dispose();
}
