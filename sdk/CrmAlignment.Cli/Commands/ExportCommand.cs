using System.CommandLine;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Installation;
using CrmAlignment.LocalDataverse.RowFiles;
using CrmAlignment.Model;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma export: all rows of a database as JSON lines, or those of the product in an environment.</summary>
internal static class ExportCommand
{
    private const long ReportEach = 1000;

    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var target = new FunnelOptions();
        var output = new Option<FileInfo>("--out")
        {
            Description = "File for the rows, one JSON object a line. It is complete or not there.",
            HelpName = "FILE",
            Required = true,
        };
        var force = new Option<bool>("--force") { Description = "Replace the file when it exists." };
        var command = new Command(
            "export",
            "Exports rows as JSON lines, to read, compare or keep: all of a database, which can be imported elsewhere; of an environment what "
            + "an uninstall would take, the product's tables and its columns of leads and opportunities.");
        target.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(force);
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(output)!.FullName;
            return parsed.GetValue(target.Database) is { } database
                ? ExportDatabase(database.FullName, file, parsed.GetValue(force), console)
                : Environments.Explained(() => ExportEnvironment(target, parsed, file, parsed.GetValue(force), console));
        });
        return command;
    }

    private static int ExportDatabase(string database, string output, bool replaces, IAnsiConsole console)
    {
        using var organization = DatabaseFile.OpenExisting(database);
        long rows = 0;
        OutputFile.Write(
            output, replaces, file => rows = RowCounting.Run(console, "Exporting", progress => organization.ExportRows(file, progress)));
        return Done(rows, output, console);
    }

    private static int ExportEnvironment(FunnelOptions target, ParseResult parsed, string output, bool replaces, IAnsiConsole console)
    {
        OutputFile.RequirePlace(output, replaces, "--out");
        using var environment = target.Connect(parsed, console, makesFile: false);
        var installed = new InstalledState(environment, []);
        if (!installed.Solutions.ContainsKey(Publisher.SolutionUniqueName))
        {
            throw new InputException(environment.Name, $"The solution {Publisher.SolutionUniqueName} is not installed there.", "There is nothing to export.");
        }

        long rows = 0;
        OutputFile.Write(output, replaces, file => rows = RowCounting.Run(console, "Exporting", progress =>
        {
            using var lines = new RowLines(file, environment.Name, installed.Solutions.Values);
            long count = 0;
            foreach (var row in ProductTables.Of(environment, installed).SelectMany(table => ProductRows.Of(environment.Service, table)))
            {
                lines.Write(row);
                if (++count % ReportEach == 0)
                {
                    progress.Report(new RowProgress(row.LogicalName, count));
                }
            }

            return count;
        }));
        var done = Done(rows, output, console);
        console.WriteLine("It has what you may read there: export as a System Administrator to have all.");
        return done;
    }

    private static int Done(long rows, string output, IAnsiConsole console)
    {
        console.MarkupLine($"Exported {rows:N0} rows to [bold]{Markup.Escape(output)}[/] ({new FileInfo(output).Length / 1024:N0} KB)");
        return ExitCode.Done;
    }
}
