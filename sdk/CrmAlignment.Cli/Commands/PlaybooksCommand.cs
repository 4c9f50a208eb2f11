using System.CommandLine;
using System.Threading.Tasks;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma playbooks: how far suggested steps are done, and how leads go on with and without them.</summary>
internal static class PlaybooksCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var funnel = new FunnelOptions();
        var from = Day("--from", "First day on which steps were suggested, as yyyy-MM-dd, in the organization's time zone.");
        var to = Day("--to", "Last day, as yyyy-MM-dd.");
        (from.Required, to.Required) = (true, true);
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command("playbooks", "Says how far each team does the steps of playbooks, and how leads go on with and without them. Writes nothing.");
        funnel.AddTo(command);
        foreach (var option in new Option[] { from, to, json })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var first = GivenDay.Read(parsed.GetValue(from)!, "--from");
            var last = GivenDay.Read(parsed.GetValue(to)!, "--to");
            using var connected = funnel.Open(parsed, console);
            var review = new AlignmentClient(connected.Service).ReviewAllPlaybooks(first, last, cancellationToken: cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(console, review);
            }
            else
            {
                new PlaybookReport(console).Write(review);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Option<string?> Day(string name, string description) => new(name) { Description = description, HelpName = "DAY" };
}
