using System.CommandLine;
using System.IO;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Solution.Checking;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma check: holds a solution zip against the rules of imports.</summary>
internal static class CheckCommand
{
    private const string Description =
        "Checks a solution zip against the rules that imports enforce; lists each finding with its place and remedy, "
        + "and exits with 1 when there are any.";

    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var zip = new Argument<FileInfo>("zip") { Description = "Solution zip.", HelpName = "ZIP" };
        var command = new Command("check", Description) { Arguments = { zip } };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(zip)!;
            if (!file.Exists)
            {
                throw new InputException(file.FullName, "There is no such file.", "Check the path.");
            }

            using var stream = file.OpenRead();
            var findings = SolutionChecker.Check(stream);
            foreach (var finding in findings)
            {
                // Never wrapped: what people search and copy stays on one line.
                console.Profile.Out.Writer.WriteLine(finding);
            }

            console.MarkupLine($"{Markup.Escape(file.Name)}: {SolutionChecker.Rules.Count} rules, {findings.Count} finding(s)");
            return findings.Count == 0 ? ExitCode.Done : ExitCode.DoneWithRefusedRows;
        });
        return command;
    }
}
