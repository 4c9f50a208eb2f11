using System;
using System.CommandLine;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input.Formats;

namespace CrmAlignment.Cli.Commands;

/// <summary>
/// The options of crma map that say how files are written, where they do not show it: a map is not there yet to say so. Each holds for all files, or
/// for one that is named by what it has: <c>deals=windows-1251</c>. They are written into the map.
/// </summary>
internal sealed class MapFormats
{
    private static readonly string[] Sections = ["leads", "deals", "spend"];

    /// <summary>Encoding of text files.</summary>
    internal Option<string[]> Encoding { get; } = Of("--encoding", "Encoding of the files, such as windows-1251; of one alone by deals=windows-1251.", "ENCODING");

    /// <summary>Delimiter of text files.</summary>
    internal Option<string[]> Delimiter { get; } = Of("--delimiter", "What separates values: , ; tab or |; in one file alone by deals=tab.", "SIGN");

    /// <summary>Sheet of workbooks.</summary>
    internal Option<string[]> Sheet { get; } = Of("--sheet", "Sheet of Excel files, by name; of one alone by deals=NAME.", "NAME");

    /// <summary>What the options say of a file.</summary>
    /// <typeparam name="T">Section of the map.</typeparam>
    /// <param name="parsed">The command line.</param>
    /// <param name="section">The section, in which nothing is said.</param>
    /// <exception cref="InputException">A value is not known.</exception>
    internal T Of<T>(ParseResult parsed, T section)
        where T : FileFormat
    {
        var said = section with
        {
            IsWithoutMap = true,
            Encoding = Value(parsed, Encoding, section.Element),
            Delimiter = Value(parsed, Delimiter, section.Element),
            Sheet = Value(parsed, Sheet, section.Element),
        };
        said.Check("");
        return said;
    }

    // The last one counts, and one for this file more than one for all.
    private static string? Value(ParseResult parsed, Option<string[]> option, string section)
    {
        var given = (parsed.GetValue(option) ?? []).Select(text => Array.Find(Sections, known => text.StartsWith(known + "=", StringComparison.Ordinal)) is { } named
            ? (Section: named, Value: text[(named.Length + 1)..])
            : (Section: "", Value: text)).ToList();
        return given.FindLast(pair => pair.Section == section).Value ?? given.FindLast(pair => pair.Section.Length == 0).Value;
    }

    private static Option<string[]> Of(string name, string description, string help) => new(name) { Description = description, HelpName = help, AllowMultipleArgumentsPerToken = false };
}
