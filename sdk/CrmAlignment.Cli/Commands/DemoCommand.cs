using System;
using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma demo: the bundled funnel, end to end.</summary>
internal static class DemoCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console, IClock clock)
    {
        var options = new RunOptions();
        var command = new Command(
            "demo",
            "Packs the managed solution, imports it into a local Dataverse, replays the bundled lead funnel and reports.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "Demo");
            return Task.FromResult(new ReplayRun(
                new ReplayOptions
                {
                    Leads = Path.Combine(folder, "leads.csv"),
                    Deals = Path.Combine(folder, "deals.csv"),
                    Spend = Path.Combine(folder, "spend.csv"),
                    Map = Path.Combine(folder, "map.json"),
                    Solution = parsed.GetValue(options.Solution)?.FullName,
                    Database = parsed.GetValue(options.Database)?.FullName,
                    ExpectsRefusals = true,
                    Output = parsed.GetValue(options.Output)!.FullName,
                },
                console,
                clock.GetCurrentInstant()).Run(cancellationToken));
        });
        return command;
    }
}
