using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Report;

/// <summary>Shows a report at a prompt.</summary>
/// <param name="console">Where to write.</param>
public sealed class ConsoleReport(IAnsiConsole console)
{
    private const string Where = "The HTML report";
    private const int MostRefusals = 10;
    private const int LongestBar = 40;
    private const int AroundBar = 32;
    private const int MostQueued = 5;
    private const int WidthOfModels = 120;

    // Columns of texts that are short by themselves.
    private static readonly string[] Short = ["Month", "Layer", "Since", "Next touch", ""];

    /// <summary>Writes the funnel, the scorecard by month, the refusals and the queues.</summary>
    public void Write(FunnelReport report)
    {
        Funnel(report);
        Scorecard(report);
        Origins(report);
        Categories(report);
        Attribution(report);
        Refusals(report);
        Queues(report);
        Terms(report);
        NotKnown(report);
    }

    private void Funnel(FunnelReport report)
    {
        Heading($"The funnel, {report.From:uuuu-MM-dd} to {report.To:uuuu-MM-dd}");
        var most = report.Layers.Select(layer => (long)layer.Count).Append(1).Max();
        var longest = Math.Clamp(console.Profile.Width - AroundBar, 1, LongestBar);
        var table = Table("Layer", "#Leads", "");
        foreach (var layer in report.Layers)
        {
            var bar = new string('█', Math.Max(layer.Count > 0 ? 1 : 0, (int)(longest * layer.Count / most)));
            var isKnown = !LeadTables.IsHidden(layer, report);
            table.AddRow(Markup.Escape(layer.Name), isKnown ? Numbers.Count(layer.Count) : "not known", isKnown ? bar : "");
        }

        console.Write(table);
        var stages = report.Stages.Select(stage => $"{stage.Stage} {Numbers.Count(stage.Count)}");
        console.MarkupLine("Stages now: " + Markup.Escape(string.Join(", ", stages)));
    }

    private void Scorecard(FunnelReport report)
    {
        Heading($"The mutual scorecard by month, amounts in {report.Currency}");
        var known = ConsoleColumns.Of(report.Known);
        var columns = known.Take(ConsoleColumns.Fitting(known, report.Months, console.Profile.Width)).ToList();
        var table = Table([.. columns.Select((column, i) => i == 0 ? column.Heading : "#" + column.Heading)]);
        foreach (var line in EqualRuns.Fold([.. report.Months.Select(month => columns.Select(column => (object?)column.Text(month)).ToArray())]))
        {
            table.AddRow([.. line.Select(cell => (string)cell!)]);
        }

        console.Write(table);
        if (columns.Count < known.Count)
        {
            var others = string.Join(", ", known.Skip(columns.Count).Select(column => column.Heading));
            console.WriteLine($"Not shown in this width: {others}. {Where} has them, and so does a line of {ConsoleColumns.Needed(known, report.Months)} characters.");
        }

        console.WriteLine($"{Where} has the quarters and years as well, the comparison with periods before, and the tables by segment, campaign, owner and reason.");
    }

    private void Origins(FunnelReport report)
    {
        Heading("Leads of this time by origin, and what became of them");
        var table = Table("Origin", "#Leads", "#Won", "#Win rate", "#Revenue");
        foreach (var origin in report.Origins)
        {
            table.AddRow(
                Markup.Escape(origin.Name),
                Numbers.Count(origin.Leads),
                Numbers.Count(origin.Won),
                Numbers.Share(origin.WinRate),
                Numbers.Amount(origin.Revenue));
        }

        console.Write(table);
    }

    private void Categories(FunnelReport report)
    {
        if (report.Categories.Count == 0)
        {
            return;
        }

        Heading("What was counted in this time, by lead category");
        var table = Table("Lead category", "#Leads", "#Sales ready", "#Won", "#Revenue");
        foreach (var line in report.Categories)
        {
            table.AddRow(
                Markup.Escape(line.Name ?? "(no lead category)"),
                Numbers.Count(line.Leads),
                Numbers.Count(line.SalesReady),
                Numbers.Count(line.Won),
                Numbers.Amount(line.Revenue));
        }

        console.Write(table);
    }

    // A return and a cost are in the page and in exported files: at a prompt the sum that everybody knows comes first. A narrow one has room for
    // one model, that which gives each touch alike.
    private void Attribution(FunnelReport report) => Print(
        AttributionTables.Revenue(report, ReportWords.English),
        console.Profile.Width >= WidthOfModels ? ["spend"] : ["spend", "first", "last", "position", "time_decay"]);

    private void Terms(FunnelReport report) => Print(TermTables.Terms(report, ReportWords.English));

    private void Print(ReportTable shared, params string[] without)
    {
        if (shared.Rows.Count == 0)
        {
            return;
        }

        Heading(shared.Title);
        var shown = Enumerable.Range(0, shared.Columns.Count).Where(i => !without.Contains(shared.Columns[i].Key)).ToList();
        var table = Table([.. shown.Select(i => (shared.Columns[i].IsNumeric ? "#" : "") + shared.Columns[i].Heading)]);
        foreach (var row in shared.Rows)
        {
            table.AddRow([.. shown.Select(i => Markup.Escape(CellText.Of(row[i], shared.Columns[i].Kind, ReportWords.English)))]);
        }

        console.Write(table);
    }

    private void Refusals(FunnelReport report)
    {
        if (report.RefusalsAreKnown && report.Refusals.Count == 0)
        {
            Heading("Nothing was refused");
        }

        foreach (var cause in report.Refusals.GroupBy(refusal => refusal.Heading).OrderByDescending(cause => cause.First().IsByCriteria))
        {
            Refusals(cause.Key, [.. cause], report.Zone);
        }
    }

    private void Refusals(string heading, List<RefusalLine> refusals, DateTimeZone zone)
    {
        Heading($"{heading}: {Numbers.Count(refusals.Count)}");
        foreach (var refusal in refusals.Take(MostRefusals))
        {
            console.MarkupLine($"[yellow]{Numbers.Day(refusal.When, zone)}[/] {Markup.Escape(refusal.Lead)}");
            console.Write(new Padder(new Text(refusal.Message), new Padding(2, 0, 0, 0)));
        }

        if (refusals.Count > MostRefusals)
        {
            console.MarkupLine($"... and {refusals.Count - MostRefusals} more: {Where} has all.");
        }
    }

    private void Queues(FunnelReport report)
    {
        Heading("Nurture queues now");
        foreach (var queue in report.Queues)
        {
            console.MarkupLine(
                $"[bold]{Markup.Escape(queue.Queue)}[/] ({Markup.Escape(queue.Track)}): {Numbers.Count(queue.Waiting)} waiting, "
                + $"{Numbers.Count(queue.Returned)} returned to sales, {Numbers.Count(queue.AgedOut)} aged out");
            var table = Table("Next lead", "Reason", "Since", "Next touch");
            foreach (var lead in queue.Next.Take(MostQueued))
            {
                table.AddRow(Markup.Escape(lead.Lead), Markup.Escape(lead.Reason), Numbers.Day(lead.EnrolledOn, report.Zone), lead.NextTouchIn(report.Zone));
            }

            if (queue.Next.Count > 0)
            {
                console.Write(table);
            }

            if (queue.Waiting > Math.Min(MostQueued, queue.Next.Count))
            {
                console.WriteLine($"... and {Numbers.Count(queue.Waiting - Math.Min(MostQueued, queue.Next.Count))} more: the app lists all.");
            }
        }
    }

    private void NotKnown(FunnelReport report)
    {
        if (NotKnownTexts.Of(report, ReportWords.English) is { Count: > 0 } sentences)
        {
            Heading("Not known");
            sentences.ToList().ForEach(sentence => console.WriteLine("- " + sentence));
        }
    }

    private void Heading(string text) => console.MarkupLine($"\n[bold blue]{Markup.Escape(text)}[/]");

    /// <summary>A table; headings that begin with # are of numbers, set to the right and never broken, as days are. Names take several lines where they must.</summary>
    private static Table Table(params string[] headings)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in headings)
        {
            var column = heading.StartsWith('#') ? new TableColumn(heading[1..]).RightAligned() : new TableColumn(heading);
            table.AddColumn(heading.StartsWith('#') || Short.Contains(heading) ? column.NoWrap() : column);
        }

        return table;
    }
}
