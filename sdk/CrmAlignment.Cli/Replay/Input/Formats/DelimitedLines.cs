using System;
using System.IO;
using CsvHelper;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>The lines of a text whose values a delimiter separates (RFC 4180); blank ones are passed over.</summary>
internal sealed class DelimitedLines : IDisposable
{
    private readonly CsvParser _parser;
    private bool _isMalformed;

    /// <summary>Begins at the first line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sign">The delimiter.</param>
    internal DelimitedLines(string text, char sign)
    {
        Sign = sign;
        _parser = new CsvParser(new StringReader(text), Delimiters.Settings(sign, () => _isMalformed = true));
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
                return new DelimitedLine(number, values, isMalformed);
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
