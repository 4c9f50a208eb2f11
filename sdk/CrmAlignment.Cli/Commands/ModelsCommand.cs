using System.CommandLine;
using System.Threading.Tasks;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma models: what records of each stage and valid data cost, and which funnel model fits.</summary>
internal static class ModelsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var funnel = new FunnelOptions();
        var from = Day("--from", "A day of the first month, as yyyy-MM-dd. Default, with no --to: the last twelve whole months.");
        var to = Day("--to", "A day of the last month, as yyyy-MM-dd; at most the twelfth month.");
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command(
            "models", "Tells what records of each stage and valid data cost, how often clients buy again, and which funnel fits: single, repeat or mixed sale. Writes nothing.");
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
            var comparison = new AlignmentClient(connected.Service).CompareAllFunnelModels(first, last, cancellationToken: cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(console, comparison);
            }
            else
            {
                new ModelsReport(console).Write(comparison);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Option<string?> Day(string name, string description) => new(name) { Description = description, HelpName = "DAY" };
}
