using System;
using System.Linq;
using CrmAlignment.Client.Criteria;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Report;

/// <summary>Shows a simulation at a prompt: each share with the number of leads behind it.</summary>
/// <param name="console">Where to write.</param>
internal sealed class SimulationReport(IAnsiConsole console)
{
    private const int MostGroups = 10;
    private const int MostChanged = 20;

    /// <summary>Writes it.</summary>
    public void Write(CriteriaSetSimulation simulation, LocalDate from, LocalDate to)
    {
        Sample(simulation, from, to);
        Outcomes(simulation.Total);
        Quality(simulation.Total);
        Criteria(simulation);
        Groups("Segment", [.. simulation.Segments.Select(group => (group.Segment.Length == 0 ? "(none)" : group.Segment, group.Tally))]);
        Groups("Campaign", [.. simulation.Campaigns.Select(group => (NameOf(group), group.Tally))]);
        Changed(simulation);
    }

    private static string NameOf(SimulatedCampaign campaign) =>
        campaign.CampaignId == Guid.Empty ? "(none)" : campaign.Name.Length == 0 ? campaign.CampaignId.ToString() : campaign.Name;

    private void Sample(CriteriaSetSimulation simulation, LocalDate from, LocalDate to)
    {
        console.MarkupLine($"[bold]Leads judged {from:uuuu-MM-dd} to {to:uuuu-MM-dd}: {Numbers.Count(simulation.Leads)}; compared: {Numbers.Count(simulation.Compared)}[/]");
        Line(simulation.ByPresentValues, "compared by what they hold now, since no values were kept");
        Line(simulation.WithoutValues, "judged before the values were kept");
        Line(simulation.NotKept, "of which the criteria ask what was not kept");
        Line(simulation.OutsideScope, "to which other criteria apply");
        Line(simulation.LeftScope, "to which the set would not apply any more");
    }

    private void Line(int leads, string what)
    {
        if (leads > 0)
        {
            console.MarkupLine($"  {Numbers.Count(leads)} {what}");
        }
    }

    private void Outcomes(ReadinessTally total)
    {
        var table = Table("", "#Leads", "#Accepted", "#Refused", "#Won", "#Lost", "#Open", "#Revenue");
        Row("Ready, as it was", total.Before);
        Row("Ready, as it would have been", total.After);
        Row("  more", total.Joined);
        Row("  fewer", total.Dropped);
        Row("All compared", total.All);
        console.Write(table);

        void Row(string name, LeadCounts counts) => table.AddRow(
            name, Numbers.Count(counts.Leads), Numbers.Count(counts.Accepted), Numbers.Count(counts.Rejected), Numbers.Count(counts.Won),
            Numbers.Count(counts.Lost), Numbers.Count(counts.Open), Numbers.Amount(counts.Revenue));
    }

    private void Quality(ReadinessTally total)
    {
        console.MarkupLine($"Won of the ready leads that were won or lost: {Share(total.PrecisionBefore, total.Before.Won, total.Before.Decided)}, "
            + $"it would have been {Share(total.PrecisionAfter, total.After.Won, total.After.Decided)}");
        console.MarkupLine($"Ready of all won leads: {Share(total.RecallBefore, total.Before.Won, total.All.Won)}, "
            + $"it would have been {Share(total.RecallAfter, total.After.Won, total.All.Won)}");
    }

    private static string Share(decimal? share, int part, int sample) =>
        $"{(share is null ? "not enough data" : Numbers.Share(share))} ({Numbers.Count(part)} of {Numbers.Count(sample)})";

    private void Criteria(CriteriaSetSimulation simulation)
    {
        var table = Table("Criterion", "", "#Keeps out alone", "#Won", "#Lost", "#Revenue");
        foreach (var criterion in simulation.Criteria)
        {
            var alone = criterion.DecidesAlone;
            table.AddRow(
                Markup.Escape(criterion.Name), criterion.IsRequired ? "required" : criterion.Points + " points", Numbers.Count(alone.Leads),
                Numbers.Count(alone.Won), Numbers.Count(alone.Lost), Numbers.Amount(alone.Revenue));
        }

        console.Write(table);
    }

    private void Groups(string heading, (string Name, ReadinessTally Tally)[] groups)
    {
        if (groups.Length == 0)
        {
            return;
        }

        var table = Table(heading, "#Compared", "#Ready, was", "#would be", "#Won, was", "#would be");
        foreach (var (name, tally) in groups.OrderByDescending(group => group.Tally.All.Leads).ThenBy(group => group.Name, StringComparer.Ordinal).Take(MostGroups))
        {
            table.AddRow(
                Markup.Escape(name), Numbers.Count(tally.All.Leads), Numbers.Count(tally.Before.Leads), Numbers.Count(tally.After.Leads),
                Numbers.Count(tally.Before.Won), Numbers.Count(tally.After.Won));
        }

        console.Write(table);
        if (groups.Length > MostGroups)
        {
            console.MarkupLine($"  and {Numbers.Count(groups.Length - MostGroups)} more; --json has them all");
        }
    }

    private void Changed(CriteriaSetSimulation simulation)
    {
        var count = simulation.Total.Joined.Leads + simulation.Total.Dropped.Leads;
        if (count == 0)
        {
            console.MarkupLine("No lead changes side");
            return;
        }

        var table = Table("Lead", "Would be", "Sales", "Deal", "#Revenue");
        foreach (var lead in simulation.Changed.Take(MostChanged))
        {
            table.AddRow(
                Markup.Escape(lead.Name), lead.WouldBeReady ? "ready" : "not ready", lead.Accepted ? "accepted" : lead.Rejected ? "refused" : "",
                lead.Deal == DealResult.None ? "" : lead.Deal.ToString(), Numbers.Amount(lead.Revenue));
        }

        console.Write(table);
        if (count > MostChanged)
        {
            console.MarkupLine($"  and {Numbers.Count(count - MostChanged)} more that change side; --json has them");
        }
    }

    private static Table Table(params string[] headings)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in headings)
        {
            table.AddColumn(heading.StartsWith('#') ? new TableColumn(heading[1..]).RightAligned() : new TableColumn(heading));
        }

        return table;
    }
}
