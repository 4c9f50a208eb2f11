using System;
using System.Globalization;

namespace CrmAlignment.LocalDataverse.RowFiles;

/// <summary>A row file cannot be imported. Nothing of it was; the organization is as it was before.</summary>
/// <remarks>
/// Message names the line, what is wrong with which value, and what to do. Thrown for a line that is no JSON or lacks a part of the
/// format; an unknown table or column; a value of the wrong type; an id or alternate key that stands twice; a lookup to a row that is
/// not in the file; other solutions or versions than the organization has; and a file without the rows that every organization has.
/// </remarks>
public sealed class RowImportException : Exception
{
    private RowImportException(string message, long? line, string? column)
        : base(message)
    {
        Line = line;
        Column = column;
    }

    /// <summary>Number of the line, counted from 1; null when the rows do not fit together, rather than one line by itself.</summary>
    public long? Line { get; }

    /// <summary>Logical name of the column; null when the line is wrong as a whole.</summary>
    public string? Column { get; }

    /// <summary>A line is wrong.</summary>
    /// <param name="line">Its number, counted from 1.</param>
    /// <param name="problem">What is wrong, with the value.</param>
    /// <param name="remedy">What to do.</param>
    internal static RowImportException InLine(long line, string problem, string remedy) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Line {line}: {problem} {remedy}"), line, null);

    /// <summary>A value of a line is wrong.</summary>
    /// <param name="line">Its number, counted from 1.</param>
    /// <param name="table">Logical name of the row's table.</param>
    /// <param name="column">Logical name of the column.</param>
    /// <param name="problem">What is wrong, with the value.</param>
    /// <param name="remedy">What to do.</param>
    internal static RowImportException InColumn(long line, string table, string column, string problem, string remedy) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Line {line}, column '{column}' of '{table}': {problem} {remedy}"), line, column);

    /// <summary>The rows do not fit together.</summary>
    /// <param name="problem">What is wrong, with the row.</param>
    /// <param name="remedy">What to do.</param>
    internal static RowImportException Between(string problem, string remedy) => new($"{problem} {remedy}", null, null);
}
