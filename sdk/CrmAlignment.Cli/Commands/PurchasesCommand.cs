using System.CommandLine;
using System.Threading.Tasks;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using CrmAlignment.Client.Purchases;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma purchases: open opportunities without a decider, and activities out of step with the customer's purchase.</summary>
internal static class PurchasesCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var funnel = new FunnelOptions();
        var stalled = Number("--stalled", "Days after which a purchase stage that does not change counts as stalled, 1 to 365. Default: 30.");
        var silent = Number("--silent", "Days without an activity that are too many while the customer decides, 1 to 365. Default: 14.");
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command(
            "purchases", "Shows open opportunities without a decider, and those whose activities are out of step with the customer's own purchase. Writes nothing.");
        funnel.AddTo(command);
        foreach (var option in new Option[] { stalled, silent, json })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var question = new PurchaseQuestion { StalledDays = parsed.GetValue(stalled), SilentDays = parsed.GetValue(silent) };
            using var connected = funnel.Open(parsed, console);
            var review = new AlignmentClient(connected.Service).ReviewAllPurchases(question, cancellationToken: cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(console, review);
            }
            else
            {
                new PurchaseReport(console).Write(review);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Option<int?> Number(string name, string description) => new(name) { Description = description, HelpName = "DAYS" };
}
