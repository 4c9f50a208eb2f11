using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CsvHelper;
using CsvHelper.Configuration;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>What separates the values of a line.</summary>
internal static class Delimiters
{
    /// <summary>The delimiter of most files, which needs no mention.</summary>
    internal const char Usual = ',';

    private const string Declaration = "sep=";
    private const int DeclarationLength = 5;
    private const int Lines = 20;

    private static readonly (char Sign, string Name)[] Known = [(',', ","), (';', ";"), ('\t', "tab"), ('|', "|")];

    /// <summary>Names of those that are known.</summary>
    internal static IEnumerable<string> Names => Known.Select(known => known.Name);

    /// <summary>The delimiter of a name; null when it is not known.</summary>
    internal static char? Of(string name) => Known.FirstOrDefault(known => known.Name == name || known.Sign.ToString() == name) is { Name: not null } found
        ? found.Sign
        : null;

    /// <summary>The name of a delimiter; of one that a file declares and nobody else uses, the sign itself.</summary>
    internal static string NameOf(char sign) => Known.FirstOrDefault(known => known.Sign == sign).Name ?? sign.ToString();

    /// <summary>
    /// Finds the delimiter of a file. Excel's first line <c>sep=;</c> says it
    /// (https://support.microsoft.com/office/import-or-export-text-txt-or-csv-files-5250ac4c-663c-47ce-937b-339e391393ba); otherwise it is the
    /// one by which most of the first lines have as many values as the heading, of several the one by which that has most.
    /// </summary>
    /// <param name="open">Opens the text of the file, once for each that is tried; only its first lines are read.</param>
    /// <returns>The delimiter, and whether the first line declares it.</returns>
    internal static (char Sign, bool IsDeclared) Find(Func<TextReader> open)
    {
        if (Declared(open) is { } declared)
        {
            return (declared, true);
        }

        var best = Known.Select(known => (known.Sign, Fit: FitOf(open, known.Sign)))
            .Where(candidate => candidate.Fit.Width > 1)
            .OrderByDescending(candidate => candidate.Fit.Share)
            .ThenByDescending(candidate => candidate.Fit.Width)
            .Select(candidate => (char?)candidate.Sign)
            .FirstOrDefault();
        return (best ?? Usual, false);
    }

    private static char? Declared(Func<TextReader> open)
    {
        using var text = open();
        return text.ReadLine() is { Length: DeclarationLength } line && line.StartsWith(Declaration, StringComparison.OrdinalIgnoreCase) ? line[^1] : null;
    }

    private static (int Width, double Share) FitOf(Func<TextReader> open, char sign)
    {
        using var parser = new CsvParser(open(), Settings(sign, malformed: () => { }));
        var widths = new List<int>();
        while (widths.Count < Lines && parser.Read())
        {
            if (!string.IsNullOrWhiteSpace(parser.RawRecord))
            {
                widths.Add(parser.Record!.Length);
            }
        }

        return widths.Count == 0 ? (0, 0) : (widths[0], widths.Count(width => width == widths[0]) / (double)widths.Count);
    }

    /// <summary>How a file of a delimiter is parsed (RFC 4180).</summary>
    /// <param name="sign">The delimiter.</param>
    /// <param name="malformed">Told when a quote stands where none may.</param>
    internal static CsvConfiguration Settings(char sign, Action malformed) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = sign.ToString(),
        BadDataFound = _ => malformed(),
        // Of a file separated by tabs, an empty value at the end of a line is one, too.
        TrimOptions = TrimOptions.Trim,
        WhiteSpaceChars = sign == '\t' ? [' '] : [' ', '\t'],
        DetectColumnCountChanges = false,
        IgnoreBlankLines = false,
    };
}
