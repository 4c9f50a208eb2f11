using System.CommandLine;
using System.Threading.Tasks;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma health: whether marketing and sales work from one funnel.</summary>
internal static class HealthCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var funnel = new FunnelOptions();
        var from = Day("--from", "A day of the first month, as yyyy-MM-dd. Default, with no --to: the last three whole months.");
        var to = Day("--to", "A day of the last month, as yyyy-MM-dd; at most the twelfth month.");
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command(
            "health", "Checks whether marketing and sales work from one funnel: symptoms with their numbers. Writes nothing, and ends with 0 whatever it finds.");
        funnel.AddTo(command);
        foreach (var option in new Option[] { from, to, json })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var first = GivenDay.ReadOptional(parsed.GetValue(from), "--from");
            var last = GivenDay.ReadOptional(parsed.GetValue(to), "--to");
            using var connected = funnel.Open(parsed, console);
            var health = new AlignmentClient(connected.Service).CheckAlignment(first, last, cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(console, health);
            }
            else
            {
                new HealthReport(console).Write(health);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Option<string?> Day(string name, string description) => new(name) { Description = description, HelpName = "DAY" };
}
