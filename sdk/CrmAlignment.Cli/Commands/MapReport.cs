using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Mapping;
using CrmAlignment.Cli.Replay.Input;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>Shows what was recognised of the files of an export, what is unsure and what is missing.</summary>
/// <param name="console">Where to write.</param>
internal sealed class MapReport(IAnsiConsole console)
{
    private const int Samples = 3;
    private const int LongestSample = 24;

    /// <summary>Writes the formats, the columns, and what is left open.</summary>
    internal void Write(FunnelRecognition recognition, StarterSettings settings)
    {
        var doubts = recognition.Open.Doubts;
        foreach (var table in recognition.Tables)
        {
            Formats(table);
        }

        if (recognition.DealsAreLeads)
        {
            console.WriteLine($"{recognition.Leads.Table.Name} is taken for a file of deals: each deal is a lead as well. Replay it without --leads.");
        }

        Columns(recognition);
        List("What is missing, and must be written into the map:", recognition.Open.Missing);
        List("What can be read in two ways:", doubts);
        List("What does not fit:", recognition.Open.Misfits);
        new RefusedRows(console, path: null).Show([.. recognition.Tables.SelectMany(table => table.Refused)]);
        List("What nothing says, and is then not known:", recognition.Facts.NotKnown);
        List("Criteria of the starter set that the files cannot answer, and are left out:", settings.LeftOut);
        var unused = recognition.Unused.ToList();
        List("Columns that were taken for nothing:", [.. unused.GroupBy(pair => pair.Table.Name).Select(file => $"{file.Key}: {string.Join(", ", file.Select(pair => pair.Column))}")]);
    }

    private void Formats(InputTable table)
    {
        var separated = table.Delimiter.Length == 0 ? "" : $", separated by {table.Delimiter}";
        var sheet = table.Sheets.Count > 1 ? $", sheet \"{table.Format.Sheet ?? table.Sheets[0]}\"" : "";
        var refused = table.Refused.Count == 0 ? "" : $", {table.Refused.Count} more that cannot be read";
        var formats = table.Formats.Found.ToList();
        console.WriteLine($"{table.Name}: {table.Encoding}{separated}{sheet}, {table.Rows.Count} lines{refused}{(formats.Count == 0 ? "" : "; " + string.Join(", ", formats))}");
    }

    private void Columns(FunnelRecognition recognition)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in new[] { "File", "Column", "Taken for", "How sure", "Samples" })
        {
            table.AddColumn(new TableColumn(heading));
        }

        foreach (var (file, found) in recognition.All)
        {
            var samples = file.Rows.Select(row => row[found.Column]).Where(value => value.Length > 0).Distinct().Take(Samples)
                .Select(value => value.Length <= LongestSample ? value : value[..LongestSample] + "…");
            table.AddRow(
                Markup.Escape(file.Name),
                Markup.Escape(found.Column),
                found.Element,
                Markup.Escape(found.Reason.Length == 0 ? Word(found.Certainty) : $"{Word(found.Certainty)}: {found.Reason}"),
                Markup.Escape(string.Join(" | ", samples)));
        }

        console.Write(table);
    }

    private static string Word(Certainty certainty) => certainty switch
    {
        Certainty.Sure => "sure",
        Certainty.Likely => "likely",
        _ => "a guess",
    };

    private void List(string heading, IReadOnlyCollection<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        console.MarkupLine($"\n[bold]{Markup.Escape(heading)}[/]");
        foreach (var line in lines)
        {
            console.Profile.Out.Writer.WriteLine("- " + line);
        }
    }
}
