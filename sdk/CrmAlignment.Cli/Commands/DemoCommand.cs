using System;
using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using CrmAlignment.Cli.Demo;
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
        var open = new Option<bool>("--open") { Description = "Then open the app in the browser, until Ctrl+C. Without --database the file is demo.db in the folder of --out." };
        options.AddTo(command);
        command.Options.Add(open);
        command.SetAction((parsed, cancellationToken) =>
        {
            var demo = Demo(options, parsed);
            demo = parsed.GetValue(open) ? demo with { Database = demo.Database ?? Path.Combine(demo.Output, "demo.db") } : demo;
            var run = new ReplayRun(demo, console, clock.GetCurrentInstant());
            var code = run.Run(cancellationToken);
            if (demo.Database is { } database && run.Ended is { } ended)
            {
                DemoLearning.Write(database, ended);

                // The demo is of the past: today its charts would be empty.
                Playing.GoOnFrom(database, ended.ToDateTimeOffset());
            }

            return parsed.GetValue(open)
                ? ServeCommand.PlayAsync(demo.Database!, run.Ended?.ToDateTimeOffset(), console, cancellationToken)
                : Task.FromResult(code);
        });
        return command;
    }

    private static ReplayOptions Demo(RunOptions options, ParseResult parsed)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Demo");
        return new ReplayOptions
        {
            Leads = Path.Combine(folder, "leads.csv"),
            Deals = Path.Combine(folder, "deals.csv"),
            Spend = Path.Combine(folder, "spend.csv"),
            Map = Path.Combine(folder, "map.json"),
            ExpectsRefusals = true,
            Story = new DemoStory(),
            Solution = parsed.GetValue(options.Solution)?.FullName,
            Database = parsed.GetValue(options.Database)?.FullName,
            Output = parsed.GetValue(options.Output)!.FullName,
            Files = options.Report.Read(parsed),
        };
    }
}
