using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.LocalDataverse;
using CrmAlignment.LocalDataverse.RowFiles;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma import: a database from a file of rows.</summary>
internal static class ImportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var rows = new Argument<FileInfo>("rows") { Description = "File that crma export wrote.", HelpName = "ROWS" };
        var database = new Option<FileInfo>("--database")
        {
            Description = "Database file of a local Dataverse; it is made when it does not exist.",
            HelpName = "FILE",
            Required = true,
        };
        var solutions = new Option<FileInfo[]>("--solution")
        {
            Description = "Solution zip to import before the rows; several in their order. "
                + "Default for a new database: the product's two, packed anew from the plug-in dll beside crma.",
            HelpName = "ZIP",
        };
        var force = new Option<bool>("--force") { Description = "Replace all rows of a database that exists." };
        var skip = new Option<bool>("--skip-unsupported")
        {
            Description = "Leave out of the solutions what the local Dataverse does not support, and list it; by default it is refused.",
        };
        var command = new Command("import", "Fills a database with the rows of a file that crma export wrote, all or none.")
        {
            Arguments = { rows },
            Options = { database, solutions, force, skip },
        };
        command.SetAction(parsed => Import(
            parsed.GetValue(rows)!,
            parsed.GetValue(database)!.FullName,
            parsed.GetValue(solutions) ?? [],
            parsed.GetValue(force),
            new ImportOptions { SkipUnsupported = parsed.GetValue(skip) },
            console));
        return command;
    }

    private static int Import(FileInfo rows, string database, FileInfo[] solutions, bool replaces, ImportOptions options, IAnsiConsole console)
    {
        if (!rows.Exists)
        {
            throw new InputException(rows.FullName, "There is no such file.", "Check the path.");
        }

        var isNew = !File.Exists(database);
        if (!isNew && !replaces)
        {
            throw new InputException("--database", $"\"{database}\" exists.", "Name another file, or replace all its rows with --force.");
        }

        var organization = DatabaseFile.Open(database, TimeProvider.System);
        try
        {
            using (organization)
            {
                Prepare(organization, solutions, isNew, options, console);
                var count = Read(rows, organization, console);
                console.MarkupLine($"Imported {count:N0} rows into [bold]{Markup.Escape(database)}[/]");
            }

            return ExitCode.Done;
        }
        catch when (isNew)
        {
            Remove(database);
            throw;
        }
    }

    private static void Prepare(LocalOrganization organization, FileInfo[] solutions, bool isNew, ImportOptions options, IAnsiConsole console)
    {
        foreach (var sentence in solutions.SelectMany(solution => SolutionZip.Import(organization, solution.FullName, options)))
        {
            // Never wrapped: what people search and copy stays on one line.
            console.Profile.Out.Writer.WriteLine(sentence);
        }

        if (isNew && solutions.Length == 0)
        {
            SolutionZip.ImportProduct(organization);
        }
    }

    private static long Read(FileInfo rows, LocalOrganization organization, IAnsiConsole console)
    {
        using var file = rows.OpenRead();
        try
        {
            return RowCounting.Run(console, "Importing", progress => organization.ImportRows(file, progress));
        }
        catch (RowImportException e)
        {
            throw new InputException(rows.Name, e.Message, "No row was imported.");
        }
    }

    // What a failed import leaves of a new database is of no use: with it, the next try would ask for --force.
    private static void Remove(string database)
    {
        foreach (var suffix in new[] { string.Empty, "-wal", "-shm", ".lock" })
        {
            File.Delete(database + suffix);
        }
    }
}
