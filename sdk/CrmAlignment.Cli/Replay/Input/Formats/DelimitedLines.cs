using System;
using System.IO;
using CsvHelper;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>
/// The lines of a text whose values a delimiter separates (RFC 4180); blank ones are passed over. A quote that is opened and not closed makes one
/// value of all lines up to the next quote, or to the end: only the line in which it stands is malformed, and reading goes on with the one after it.
/// </summary>
internal sealed class DelimitedLines : IDisposable
{
    private readonly RereadText _text;
    private CsvParser _parser;
    private int _before;
    private long _begins;
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

        _text = new RereadText(text);
        _parser = Parser();
    }

    /// <summary>The delimiter.</summary>
    internal char Sign { get; }

    /// <summary>Reads the next line; null at the end.</summary>
    internal DelimitedLine? Next()
    {
        var number = _parser.RawRow + 1;
        while (_parser.Read())
        {
            var raw = _parser.RawRecord;
            if (!IsBlank(raw))
            {
                // Quotes are looked at when the values are asked for.
                var line = new DelimitedLine(_before + number, _parser.Record!, _isMalformed);
                var first = FirstLine(raw);
                if (line.IsMalformed && first < raw.Length)
                {
                    GoOn(first, line.Number);
                }
                else
                {
                    Pass(raw.Length);
                }

                _isMalformed = false;
                return line;
            }

            Pass(raw.Length);
            number = _parser.RawRow + 1;
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _parser.Dispose();
        _text.Dispose();
    }

    private CsvParser Parser() => new(_text, Delimiters.Settings(Sign, () => _isMalformed = true), leaveOpen: true);

    private void Pass(int letters)
    {
        _begins += letters;
        _text.Forget(_begins);
    }

    // Behind the first of the lines that were read as one.
    private void GoOn(int letters, int number)
    {
        Pass(letters);
        _text.GoBack(_begins);
        _parser.Dispose();
        _parser = Parser();
        _before = number;
    }

    // Letters up to the end of the first line, which \n, \r or both end.
    private static int FirstLine(string raw)
    {
        var end = raw.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? raw.Length : end + (raw.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
    }

    // Spreadsheets leave lines of delimiters alone behind deleted rows.
    private bool IsBlank(string raw) => raw.AsSpan().Trim().Trim(Sign).IsEmpty;
}
