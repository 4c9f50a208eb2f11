using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client.Targets;
using NodaTime.Text;
using Spectre.Console;

namespace CrmAlignment.Cli.Report;

/// <summary>Shows compared targets at a prompt: plan against fact, then the same period of three years.</summary>
/// <param name="console">Where to write.</param>
internal sealed class TargetReport(IAnsiConsole console)
{
    private const string TooFew = "not enough data";

    /// <summary>Writes them.</summary>
    public void Write(TargetComparison compared)
    {
        var day = LocalDatePattern.Iso.Format(compared.Date);
        if (compared.Targets.Count == 0)
        {
            console.MarkupLine($"No target is set for a period that contains {day}");
            return;
        }

        console.MarkupLine($"[bold]Targets on {day}[/]");
        var targets = compared.Targets.OrderBy(target => target.Grain).ThenBy(target => target.Measure).ThenBy(target => target.Name, StringComparer.Ordinal).ToArray();
        Plans(targets);
        Years(targets);
        if (compared.Targets.Any(target => !target.HasEnoughData))
        {
            console.MarkupLine("Of fewer than 20 records a share says nothing");
        }
    }

    private void Plans(IEnumerable<ComparedTarget> targets)
    {
        var table = Table("Target", "Plan", "Fact", "Records", "Due by now", "Of plan", "Of due", "Missing", "A day left");
        foreach (var target in targets)
        {
            table.AddRow(
                Markup.Escape(target.Name), Value(target, target.Plan), target.HasEnoughData ? Value(target, target.Fact) : TooFew, Numbers.Count(target.Sample),
                Value(target, target.PlanToDate), Numbers.Share(target.Reached), Numbers.Share(target.ReachedToDate), Value(target, target.Missing),
                target.IsAmount ? Numbers.Amount(target.MissingADay) : Numbers.Days(target.MissingADay));
        }

        console.Write(table);
    }

    private void Years(IEnumerable<ComparedTarget> targets)
    {
        var table = Table("As many days", "Now", "Period before", "Growth", "Year before", "Growth", "2 years before", "Growth");
        foreach (var target in targets)
        {
            table.AddRow(
                [Markup.Escape(target.Name), Value(target, target.Fact), .. new[] { target.Previous, target.LastYear, target.YearBeforeLast }
                    .SelectMany(former => new[] { Value(target, former.Fact), Numbers.Share(former.Growth) })]);
        }

        console.Write(table);
    }

    private static Table Table(string first, params string[] headings)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(first);
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        return table;
    }

    private static string Value(ComparedTarget target, decimal? value) =>
        target.IsShare ? Numbers.Share(value) : target.IsAmount ? Numbers.Amount(value) : Numbers.Days(value);
}
