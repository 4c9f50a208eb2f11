using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.Client.Playbooks;
using Spectre.Console;

namespace CrmAlignment.Cli.Report;

/// <summary>Shows at a prompt how far steps are done and how leads go on, each share with what it is made of.</summary>
/// <param name="console">Where to write.</param>
internal sealed class PlaybookReport(IAnsiConsole console)
{
    /// <summary>Writes it.</summary>
    public void Write(PlaybookReview review)
    {
        if (review.Teams.Count == 0)
        {
            console.WriteLine("No step was suggested on these days.");
            return;
        }

        console.MarkupLine("[bold]Steps by team[/]");
        foreach (var team in review.Teams)
        {
            var name = team.BusinessUnit.Length == 0 ? team.Responsible.ToString() : $"{team.BusinessUnit}, {team.Responsible}";
            console.WriteLine($"  {name}: done {team.Done}, not done {team.NotDone}, unanswered {team.Unanswered}; {Share(team.Share, team.ShareLow, team.ShareHigh)} done");
        }

        console.MarkupLine("[bold]Leads that were qualified[/]");
        foreach (var playbook in review.Playbooks.OrderBy(playbook => playbook.Name, StringComparer.Ordinal).ThenBy(playbook => playbook.Version))
        {
            console.WriteLine($"  {playbook.Name}, version {playbook.Version}");
            console.WriteLine("    all steps done: " + Text(playbook.AllDone));
            console.WriteLine("    other leads: " + Text(playbook.Others));
            console.WriteLine("    difference: " + Difference(playbook));
        }

        console.WriteLine("This compares leads and proves no cause: people may do all steps for the leads that were better from the beginning.");
    }

    private static string Text(LeadConversion leads) =>
        $"{leads.Qualified} of {leads.Qualified + leads.Lost} decided, {leads.Open} open; {Share(leads.Share, leads.ShareLow, leads.ShareHigh)}";

    private static string Difference(PlaybookConversion playbook) => playbook.Difference is not { } value ? "not enough data"
        : $"{Points(value)} points ({Points(playbook.DifferenceLow ?? 0)} to {Points(playbook.DifferenceHigh ?? 0)})";

    private static string Share(decimal? share, decimal? low, decimal? high) =>
        share is { } value ? $"{Percent(value)} ({Percent(low ?? 0)} to {Percent(high ?? 1)})" : "not enough data";

    private static string Percent(decimal share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Points(decimal share) => (share * 100).ToString("+0.#;-0.#;0", CultureInfo.InvariantCulture);
}
