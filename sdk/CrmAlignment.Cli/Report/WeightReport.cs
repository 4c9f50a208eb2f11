using System;
using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.Cli.Weights;
using CrmAlignment.Client.Criteria;
using Spectre.Console;

namespace CrmAlignment.Cli.Report;

/// <summary>Shows proposed points at a prompt, with the numbers behind them; or why none are proposed.</summary>
/// <param name="console">Where to write.</param>
internal sealed class WeightReport(IAnsiConsole console)
{
    private const int BarWidth = 25;

    /// <summary>Writes it.</summary>
    /// <param name="weighing">What was weighed.</param>
    public void Write(Weighing weighing)
    {
        var proposal = weighing.Proposal;
        console.MarkupLine($"[bold]{Markup.Escape(weighing.Set)}, leads judged first {weighing.From:uuuu-MM-dd} to {weighing.To:uuuu-MM-dd}: "
            + $"{Numbers.Count(proposal.Won)} won, {Numbers.Count(proposal.Lost)} lost, {Numbers.Count(proposal.Undecided)} neither[/]");
        if (weighing.LeftOut > 0)
        {
            console.MarkupLine($"  {Numbers.Count(weighing.LeftOut)} more leads were judged then, of which it is not known what they met when they were judged first");
        }

        Criteria(proposal);
        Quality(proposal);
        Calibration(proposal.Calibration);
        Ready("Held-out months, each by what the months before it propose", proposal.HeldOut);
        Ready("All of these leads, from which the proposal is made, and which therefore flatter it", proposal.All);
        console.MarkupLine(Verdict(proposal));
    }

    private void Criteria(WeightProposal proposal)
    {
        var table = Table("Criterion", "Points", "Proposed", "Log odds", "Met by", "won", "Not met by", "won");
        foreach (var criterion in proposal.Criteria)
        {
            table.AddRow(
                Markup.Escape(criterion.Name), criterion.IsRequired ? "required" : Points(criterion.Points), Proposed(criterion, proposal), Odds(criterion),
                Numbers.Count(criterion.Met), Share(criterion.MetWon, criterion.Met), Numbers.Count(criterion.NotMet), Share(criterion.NotMetWon, criterion.NotMet));
        }

        table.AddRow("Points needed", Points(proposal.Threshold), proposal.ProposedThreshold is { } threshold ? Points(threshold) : "", "", "", "", "", "");
        console.Write(table);
    }

    private static string Proposed(ProposedCriterion criterion, WeightProposal proposal) =>
        criterion.IsRequired ? "required"
        : proposal.ProposedThreshold is null ? ""
        : !criterion.HasEnoughData ? Points(criterion.ProposedPoints) + " (kept)"
        : criterion.ProposedPoints == 0 ? "left out"
        : Points(criterion.ProposedPoints);

    private static string Odds(ProposedCriterion criterion) =>
        !criterion.HasEnoughData ? "not enough data" : criterion.Coefficient?.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) ?? "";

    private static string Points(int? points) => points?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Share(int part, int all) => all < WeightProposer.FewestOnASide ? "not enough data" : Numbers.Share((decimal)part / all);

    private void Quality(WeightProposal proposal)
    {
        if (proposal.Quality is not { } quality)
        {
            return;
        }

        console.MarkupLine($"Held-out months: {Numbers.Count(quality.Leads)} leads, {Numbers.Count(quality.Won)} won. Brier score {Score(quality.Brier)}, of the base rate "
            + $"{Score(quality.BaseRateBrier)}; better by {Score(quality.BaseRateBrier - quality.Brier)} (95 %: {Score(quality.GainLow)} to {Score(quality.GainHigh)})");
    }

    private static string Score(double score) => score.ToString("0.0000", CultureInfo.InvariantCulture);

    private void Calibration(IReadOnlyList<CalibrationBin> bins)
    {
        if (bins.Count == 0)
        {
            return;
        }

        var table = Table("Foretold", "Leads", "Won", "Share won", "95 %").AddColumn("0 to 100 %: # won, | foretold");
        foreach (var bin in bins)
        {
            table.AddRow(
                Percent(bin.Foretold), Numbers.Count(bin.Leads), Numbers.Count(bin.Won), Percent(bin.Share), $"{Percent(bin.Low)} to {Percent(bin.High)}", Bar(bin));
        }

        console.Write(table);
    }

    private static string Percent(double share) => Numbers.Share((decimal)share);

    private static string Bar(CalibrationBin bin)
    {
        var bar = new string('#', (int)Math.Round(bin.Share * BarWidth)).PadRight(BarWidth + 1).ToCharArray();
        bar[(int)Math.Round(bin.Foretold * BarWidth)] = '|';
        return new string(bar).TrimEnd();
    }

    private void Ready(string heading, ReadinessTally? tally)
    {
        if (tally is null)
        {
            return;
        }

        console.MarkupLine(heading);
        var table = Table("", "Ready", "Won", "Lost", "Won of decided", "Of all won");
        Row("As it is", tally.Before, tally.PrecisionBefore, tally.RecallBefore);
        Row("As proposed", tally.After, tally.PrecisionAfter, tally.RecallAfter);
        console.Write(table);

        void Row(string name, LeadCounts counts, decimal? precision, decimal? recall) => table.AddRow(
            name, Numbers.Count(counts.Leads), Numbers.Count(counts.Won), Numbers.Count(counts.Lost), Known(precision), Known(recall));
    }

    private static string Known(decimal? share) => share is null ? "not enough data" : Numbers.Share(share);

    private static string Verdict(WeightProposal proposal) => proposal.Reason switch
    {
        null => "Proposed. Nothing is in force before marketing and sales both sign it",
        NoProposal.TooFewDecided => $"Not enough data: {WeightProposer.FewestDecided} won and {WeightProposer.FewestDecided} lost leads are needed, and there are "
            + $"{Numbers.Count(proposal.Won)} and {Numbers.Count(proposal.Lost)}. Nothing is proposed",
        NoProposal.NothingVaries => $"Not enough data: no scored criterion was met by {WeightProposer.FewestOnASide} decided leads and not met by as many. Nothing is proposed",
        NoProposal.TooFewHeldOut => $"Not enough data: fewer than {WeightProposer.FewestOnASide} decided leads are of months before which "
            + $"{WeightProposer.FewestDecided / 2} were won and {WeightProposer.FewestDecided / 2} lost. Nothing is proposed",
        NoProposal.NotBetter => "The criteria foretell held-out months no better than the share won of the months before, or so little that it may be chance. Nothing is proposed",
        NoProposal.NothingCounts => "No scored criterion makes a lead more likely to be won. Nothing is proposed",
        _ => throw new ArgumentOutOfRangeException(nameof(proposal), proposal.Reason, "No such reason."),
    };

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
}
