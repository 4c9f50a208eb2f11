using System.Collections.Generic;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>The statement that finds a row by the values of an alternate key. Immutable.</summary>
internal sealed class KeyStatement
{
    private readonly TableDefinition _table;
    private readonly ColumnDefinition[] _columns;

    /// <summary>Writes the statement.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">One of its keys.</param>
    internal KeyStatement(TableDefinition table, KeyDefinition key)
    {
        _table = table;
        _columns = [.. key.Columns.Select(table.Column)];
        var conditions = _columns.Select((column, index) => $"{SqlName.Quote(column.LogicalName)} = ?{index + 1}");
        Sql = new StringBuilder("SELECT ").AppendName(table.PrimaryIdColumn).Append(" FROM ").AppendName(table.LogicalName)
            .Append(" WHERE ").AppendJoin(" AND ", conditions).Append(" ORDER BY rowid LIMIT 1").ToString();
    }

    /// <summary>The statement. It reads the primary key; its values are those of the key's columns, in their order.</summary>
    internal string Sql { get; }

    /// <summary>Whether these are the columns of the key, in any order.</summary>
    /// <param name="values">Values by column.</param>
    internal bool IsOver(IReadOnlyDictionary<string, object?> values)
    {
        if (values.Count != _columns.Length)
        {
            return false;
        }

        foreach (var column in _columns)
        {
            if (!values.ContainsKey(column.LogicalName))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The values of the statement.</summary>
    /// <param name="values">Values in CLR terms, by column.</param>
    /// <returns>The values in SQLite's terms; null when one is missing, which the statement does not find.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">A value has the wrong type.</exception>
    internal object[]? Encode(IReadOnlyDictionary<string, object?> values)
    {
        var encoded = new object[_columns.Length];
        for (var index = 0; index < encoded.Length; index++)
        {
            if (ColumnEncoding.Encode(_table.LogicalName, _columns[index], values[_columns[index].LogicalName]) is not { } value)
            {
                return null;
            }

            encoded[index] = value;
        }

        return encoded;
    }
}
