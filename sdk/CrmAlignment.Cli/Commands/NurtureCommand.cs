using System.CommandLine;
using System.Threading.Tasks;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma nurture: which leads in nurture are most at risk, and what became of those that left it.</summary>
internal static class NurtureCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var funnel = new FunnelOptions();
        var top = new Option<int?>("--top") { Description = "Leads most at risk, 1 to 200. Default: 50.", HelpName = "NUMBER" };
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command(
            "nurture", "Shows which leads in nurture are most at risk as their windows close, and what became of those that left it. Writes nothing.");
        funnel.AddTo(command);
        command.Options.Add(top);
        command.Options.Add(json);
        command.SetAction((parsed, cancellationToken) =>
        {
            using var connected = funnel.Open(parsed, console);
            var review = new AlignmentClient(connected.Service).ReviewAllNurture(parsed.GetValue(top), cancellationToken: cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(console, review);
            }
            else
            {
                new NurtureReviewReport(console).Write(review);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
