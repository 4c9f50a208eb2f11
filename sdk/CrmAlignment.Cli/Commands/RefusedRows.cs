using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CrmAlignment.Cli.Replay.Input;
using CsvHelper;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>The lines that were refused: a few are listed, many by their cause, and all stand in a file.</summary>
/// <param name="console">Where they are listed.</param>
/// <param name="path">The file; null for none.</param>
internal sealed partial class RefusedRows(IAnsiConsole console, string? path)
{
    private const int Few = 20;
    private const int Examples = 3;

    /// <summary>Lists them; an empty list removes the file of an earlier run.</summary>
    /// <param name="refused">The lines.</param>
    internal void Show(IReadOnlyList<RefusedRow> refused)
    {
        if (refused.Count == 0)
        {
            if (path is not null)
            {
                File.Delete(path);
            }

            return;
        }

        var rows = refused.OrderBy(row => row.File, StringComparer.Ordinal).ThenBy(row => row.Line).ToList();
        console.MarkupLine($"\n[yellow]{refused.Count:N0} line(s) of the files were refused:[/]");
        if (rows.Count <= Few)
        {
            rows.ForEach(Write);
        }
        else
        {
            rows.GroupBy(CauseOf).OrderByDescending(cause => cause.Count()).ToList().ForEach(Show);
        }

        if (path is not null)
        {
            Save(rows, path);
            console.MarkupLine($"All of them: [bold]{Markup.Escape(Path.GetFullPath(path))}[/]");
        }
    }

    private void Show(IGrouping<string, RefusedRow> cause)
    {
        console.MarkupLine($"\n[yellow]{cause.Count():N0}[/] {Markup.Escape(cause.Key)}");
        cause.Take(Examples).ToList().ForEach(Write);
    }

    // Never wrapped: what people search and copy stays on one line.
    private void Write(RefusedRow row) => console.Profile.Out.Writer.WriteLine(row);

    private static void Save(List<RefusedRow> rows, string path)
    {
        OutputFile.Write(path, replaces: true, file =>
        {
            using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
            csv.WriteRecords(rows);
        });
    }

    // What differs from line to line in the sentence is not the cause.
    private static string CauseOf(RefusedRow row) =>
        $"{row.File}{(row.Column.Length == 0 ? "" : $", column {row.Column}")}: {Particulars().Replace(row.Problem, "…")}";

    [GeneratedRegex("\"[^\"]*\"|[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Particulars();
}
