using System;
using System.IO;
using CsvHelper;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>The lines of a text whose values a delimiter separates (RFC 4180); blank ones are passed over.</summary>
internal sealed class DelimitedLines : IDisposable
{
    private readonly CsvParser _parser;
    private readonly int _before;
    private bool _isMalformed;

    /// <summary>Begins at the first line.</summary>
    /// <param name="text">The text, which it closes.</param>
    /// <param name="sign">The delimiter.</param>
    /// <param name="isDeclared">Whether the first line only declares the delimiter (<see cref="Delimiters.Find"/>), and is passed over.</param>
    internal DelimitedLines(TextReader text, char sign, bool isDeclared = false)
    {
        Sign = sign;
        if (isDeclared)
        {
            text.ReadLine();
            _before = 1;
        }

        _parser = new CsvParser(text, Delimiters.Settings(sign, () => _isMalformed = true));
    }

    /// <summary>The delimiter.</summary>
    internal char Sign { get; }

    /// <summary>Reads the next line; null at the end.</summary>
    internal DelimitedLine? Next()
    {
        var number = _parser.RawRow + 1;
        while (_parser.Read())
        {
            if (!IsBlank())
            {
                // Quotes are looked at when the values are asked for.
                var values = _parser.Record!;
                var isMalformed = _isMalformed;
                _isMalformed = false;
                return new DelimitedLine(_before + number, values, isMalformed);
            }

            number = _parser.RawRow + 1;
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _parser.Dispose();

    // Spreadsheets leave lines of delimiters alone behind deleted rows.
    private bool IsBlank() => _parser.RawRecord.AsSpan().Trim().Trim(Sign).IsEmpty;
}
