using System;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>
/// One line of an input file, by column name. Values are trimmed; a missing value is the empty string. It is a place in its file and no object
/// of its own: a million lines take no memory for being looked at.
/// </summary>
public readonly struct InputRow : IEquatable<InputRow>
{
    /// <summary>A line of a file.</summary>
    /// <param name="table">The file.</param>
    /// <param name="number">Its number among the well-formed lines of the file, from 0.</param>
    internal InputRow(InputTable table, int number) => (Table, Number) = (table, number);

    /// <summary>The file.</summary>
    public InputTable Table { get; }

    /// <summary>Its number among the well-formed lines of the file, from 0, in the order of the file.</summary>
    public int Number { get; }

    /// <summary>Line in the file, from 1; of an Excel file the row.</summary>
    public int Line => Table.LineOf(Number);

    /// <summary>The value of a column; empty when it has none.</summary>
    public string this[string column] => Table.ValueOf(Number, column);

    /// <summary>All that the line says, in one text: the same for the same line of another run.</summary>
    public string Text => string.Join('\u001f', Table.ValuesOf(Number));

    /// <summary>Whether two are the same line of the same file.</summary>
    public static bool operator ==(InputRow left, InputRow right) => left.Equals(right);

    /// <summary>Whether two are different lines.</summary>
    public static bool operator !=(InputRow left, InputRow right) => !left.Equals(right);

    /// <summary>Says why the row cannot be used.</summary>
    public RefusedRow Refuse(string column, string problem, string remedy) =>
        new(Table.Name, Line, column, column.Length == 0 ? "" : this[column], problem, remedy);

    /// <inheritdoc/>
    public bool Equals(InputRow other) => ReferenceEquals(Table, other.Table) && Number == other.Number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InputRow other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Table, Number);

    /// <inheritdoc/>
    public override string ToString() => Table is null ? "" : $"{Table.Name}, line {Line}";
}
