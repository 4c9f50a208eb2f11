using System.CommandLine;
using System.Threading.Tasks;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using CrmAlignment.Client.Attribution;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma attribution: which campaigns led to what was won, by five models side by side.</summary>
internal static class AttributionCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var funnel = new FunnelOptions();
        var from = Day("--from", "First day of the period, as yyyy-MM-dd, as scorecards count it.");
        var to = Day("--to", "Last day of the period, as yyyy-MM-dd.");
        (from.Required, to.Required) = (true, true);
        var window = Number("--window", "Days before a win in which touches count, 0 to 3650. Default: 365.");
        var halfLife = Number("--half-life", "Days in which a touch loses half of its weight by time decay, 1 to 3650. Default: 7.");
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command(
            "attribution", "Divides revenue, cost and profit of a period between the campaigns that led to them, by five models side by side. Writes nothing.");
        funnel.AddTo(command);
        foreach (var option in new Option[] { from, to, window, halfLife, json })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var question = new AttributionQuestion(GivenDay.Read(parsed.GetValue(from)!, "--from"), GivenDay.Read(parsed.GetValue(to)!, "--to"))
            {
                WindowDays = parsed.GetValue(window),
                HalfLifeDays = parsed.GetValue(halfLife),
            };
            using var connected = funnel.Open(parsed, console);
            var attribution = new AlignmentClient(connected.Service).AttributeAllRevenue(question, cancellationToken: cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(console, attribution);
            }
            else
            {
                new AttributionReport(console).Write(attribution);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Option<string?> Day(string name, string description) => new(name) { Description = description, HelpName = "DAY" };

    private static Option<int?> Number(string name, string description) => new(name) { Description = description, HelpName = "DAYS" };
}
