using System.Linq;
using CrmAlignment.Client.Experiments;
using CrmAlignment.Model.Choices;
using Spectre.Console;

namespace CrmAlignment.Cli.Report;

/// <summary>Shows a comparison of arms at a prompt: shares with intervals, chances, what is missing, and what was learned.</summary>
/// <param name="console">Where to write.</param>
internal sealed class ExperimentReport(IAnsiConsole console)
{
    /// <summary>Writes it.</summary>
    public void Write(ExperimentComparison comparison)
    {
        console.MarkupLine($"[bold]{Markup.Escape(comparison.Name)}: {comparison.Phase.ToString().ToLowerInvariant()}, {comparison.Start:uuuu-MM-dd} to {comparison.End:uuuu-MM-dd}[/]");
        console.MarkupLine(
            $"Leads that reached {LayerOf(comparison.Measure)}, of those of which it is decided. Agreed: {Numbers.Count(comparison.MinimumSample)} decided leads an arm, "
            + $"and a chance of {Numbers.Share(comparison.AgreedChance)}.");
        Arms(comparison);
        console.MarkupLine(Verdict(comparison));
        Learned(comparison);
    }

    private void Arms(ExperimentComparison comparison)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("Arm");
        foreach (var heading in new[] { "Reached", "Decided", "Undecided", "Share", "95 % interval", "Best by", "Beats control by" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        }

        foreach (var arm in comparison.Arms)
        {
            table.AddRow(
                Markup.Escape(arm.Name) + (arm.IsControl ? " (control)" : ""), Numbers.Count(arm.Reached), Numbers.Count(arm.Reached + arm.NotReached),
                Numbers.Count(arm.Undecided), Numbers.Share(arm.Share), arm.Share is null ? "-" : $"{Numbers.Share(arm.ShareLow)} to {Numbers.Share(arm.ShareHigh)}",
                Numbers.Share(arm.ChanceBest), Numbers.Share(arm.ChanceBetterThanControl));
        }

        console.Write(table);
    }

    private static string Verdict(ExperimentComparison comparison) => comparison switch
    {
        { Outcome: ExperimentOutcome.Cancelled } => $"Cancelled: {Markup.Escape(comparison.CancelReason)}",
        { Outcome: ExperimentOutcome.BetterArm } => $"Ended: {Markup.Escape(comparison.Arms.Single(arm => arm.IsBetter).Name)} is better by the chance that was agreed.",
        { Outcome: ExperimentOutcome.NoDifference } => "Ended: no difference shown.",
        { Outcome: ExperimentOutcome.NotEnoughData } => "Ended: not enough data.",
        { HasEnoughData: false } => "Not enough data: decided leads are missing to the minimum of "
            + string.Join(", ", comparison.Arms.Where(arm => arm.Missing > 0).Select(arm => $"{Markup.Escape(arm.Name)} ({Numbers.Count(arm.Missing)})")) + ".",
        { IsRuleMet: true } => $"By the rule that was agreed it may end: {Markup.Escape(comparison.Arms.Single(arm => arm.ArmId == comparison.LeaderId).Name)} is better.",
        _ => "No arm is better by the chance that was agreed.",
    };

    private void Learned(ExperimentComparison comparison)
    {
        if (comparison.Lesson.Length > 0)
        {
            console.MarkupLine($"Lesson: {Markup.Escape(comparison.Lesson)}");
        }

        if (comparison.NextName is { Length: > 0 } next)
        {
            console.MarkupLine($"Next: {Markup.Escape(next)}");
        }
    }

    private static string LayerOf(ExperimentMeasure measure) => measure switch
    {
        ExperimentMeasure.MarketingQualified => "marketing qualified",
        ExperimentMeasure.SalesReady => "sales ready",
        ExperimentMeasure.Accepted => "accepted",
        ExperimentMeasure.Qualified => "qualified",
        _ => "won",
    };
}
