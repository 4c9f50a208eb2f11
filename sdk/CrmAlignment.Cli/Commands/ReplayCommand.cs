using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma replay: a funnel from files.</summary>
internal static class ReplayCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console, IClock clock)
    {
        var leads = new Option<FileInfo?>("--leads") { Description = "File of leads: CSV in any dialect, or .xlsx. Without it each deal is a lead as well.", HelpName = "FILE" };
        var deals = new Option<FileInfo?>("--deals") { Description = "File of deals; without it nothing is won.", HelpName = "FILE" };
        var spend = new Option<FileInfo?>("--spend") { Description = "File of marketing spend by campaign.", HelpName = "FILE" };
        var map = new Option<FileInfo>("--map")
        {
            Description = "JSON file that says which columns mean what, and what marketing and sales agreed. "
                + "crma map writes a first one; folder Maps beside crma has examples.",
            HelpName = "FILE",
            Required = true,
        };
        var dry = new Option<bool>("--dry-run") { Description = "Say what would happen, and write nothing." };
        var options = new RunOptions();
        var command = new Command("replay", "Replays a funnel of your own from exported files through a local Dataverse and reports.")
        {
            Options = { leads, deals, spend, map, dry },
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var given = new ReplayOptions
            {
                Leads = parsed.GetValue(leads)?.FullName,
                Deals = parsed.GetValue(deals)?.FullName,
                Spend = parsed.GetValue(spend)?.FullName,
                Map = parsed.GetValue(map)!.FullName,
                Solution = parsed.GetValue(options.Solution)?.FullName,
                Database = parsed.GetValue(options.Database)?.FullName,
                Output = parsed.GetValue(options.Output)!.FullName,
                Files = options.Report.Read(parsed),
            };
            var today = clock.GetCurrentInstant();
            return Task.FromResult(parsed.GetValue(dry) ? new DryRun(given, console, today).Run() : new ReplayRun(given, console, today).Run(cancellationToken));
        });
        return command;
    }
}
