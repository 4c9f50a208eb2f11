namespace CrmAlignment.Cli.Replay.Input;

/// <summary>One line of an input file, by column name. Values are trimmed; a missing value is the empty string.</summary>
/// <param name="table">The file.</param>
/// <param name="line">Line in the file, from 1; of an Excel file the row.</param>
/// <param name="place">Where the values are kept.</param>
public sealed class InputRow(InputTable table, int line, long place)
{
    /// <summary>The file.</summary>
    public InputTable Table => table;

    /// <summary>Line in the file, from 1; of an Excel file the row.</summary>
    public int Line => line;

    /// <summary>The value of a column; empty when it has none.</summary>
    public string this[string column] => table.Packed.Value(place, table.PositionOf(column));

    /// <summary>All that the line says, in one text: the same for the same line of another run.</summary>
    public string Text => string.Join('\u001f', table.Packed.Values(place, table.Columns.Count));

    /// <summary>Says why the row cannot be used.</summary>
    public RefusedRow Refuse(string column, string problem, string remedy) =>
        new(table.Name, line, column, column.Length == 0 ? "" : this[column], problem, remedy);
}
