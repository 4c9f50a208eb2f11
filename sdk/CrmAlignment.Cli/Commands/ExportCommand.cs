using System.CommandLine;
using System.IO;
using CrmAlignment.Cli.Dataverse;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma export: all rows of a database as JSON lines.</summary>
internal static class ExportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var database = new Option<FileInfo>("--database")
        {
            Description = "Database file of a local Dataverse.",
            HelpName = "FILE",
            Required = true,
        };
        var output = new Option<FileInfo>("--out")
        {
            Description = "File for the rows, one JSON object a line. It is complete or not there.",
            HelpName = "FILE",
            Required = true,
        };
        var force = new Option<bool>("--force") { Description = "Replace the file when it exists." };
        var command = new Command("export", "Exports all rows of a database as JSON lines, to read, compare, keep or import elsewhere.")
        {
            Options = { database, output, force },
        };
        command.SetAction(parsed =>
            Export(parsed.GetValue(database)!.FullName, parsed.GetValue(output)!.FullName, parsed.GetValue(force), console));
        return command;
    }

    private static int Export(string database, string output, bool replaces, IAnsiConsole console)
    {
        using var organization = DatabaseFile.OpenExisting(database);
        long rows = 0;
        OutputFile.Write(
            output, replaces, file => rows = RowCounting.Run(console, "Exporting", progress => organization.ExportRows(file, progress)));
        console.MarkupLine($"Exported {rows:N0} rows to [bold]{Markup.Escape(output)}[/] ({new FileInfo(output).Length / 1024:N0} KB)");
        return ExitCode.Done;
    }
}
