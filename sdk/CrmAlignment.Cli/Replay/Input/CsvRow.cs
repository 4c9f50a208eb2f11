using System.Collections.Generic;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>One line of a CSV file, by column name. Values are trimmed; a missing value is the empty string.</summary>
/// <param name="file">Name of the file.</param>
/// <param name="line">Line in the file, from 1.</param>
/// <param name="positions">Position of each column.</param>
/// <param name="values">Values by position.</param>
public sealed class CsvRow(string file, int line, IReadOnlyDictionary<string, int> positions, string[] values)
{
    /// <summary>Line in the file, from 1.</summary>
    public int Line => line;

    /// <summary>The value of a column; empty when it has none.</summary>
    public string this[string column] => values[positions[column]];

    /// <summary>Says why the row cannot be used.</summary>
    public RefusedRow Refuse(string column, string problem, string remedy) =>
        new(file, line, column, column.Length == 0 ? "" : this[column], problem, remedy);
}
