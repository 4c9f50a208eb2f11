using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Solution.Checking;
using CrmAlignment.Solution.Checking.Rules;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma check: holds a solution zip against the rules of imports.</summary>
internal static class CheckCommand
{
    private const string Description =
        "Checks a solution zip: errors would make an import fail, and exit with 1; policy is the style of this project, applied to its own "
        + "packages. Each finding is listed with its place and remedy.";

    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var zip = new Argument<FileInfo>("zip") { Description = "Solution zip.", HelpName = "ZIP" };
        var policy = new Option<bool>("--policy") { Description = "Apply the policy to a package of any publisher." };
        var schemas = new Option<DirectoryInfo>("--schemas")
        {
            Description = "Folder of the published schemas (CustomizationsSolution.xsd), to validate customizations.xml against as well.",
            HelpName = "FOLDER",
        };
        var command = new Command("check", Description) { Arguments = { zip }, Options = { policy, schemas } };
        command.SetAction(parsed => Check(
            parsed.GetValue(zip)!,
            new CheckOptions { AppliesPolicyToAll = parsed.GetValue(policy), SchemaFolder = Folder(parsed.GetValue(schemas)) },
            console));
        return command;
    }

    private static string? Folder(DirectoryInfo? schemas) => schemas is { Exists: false }
        ? throw new InputException("--schemas", $"\"{schemas.FullName}\" does not exist.", "Name the folder of the published schemas.")
        : schemas?.FullName;

    private static int Check(FileInfo file, CheckOptions options, IAnsiConsole console)
    {
        if (!file.Exists)
        {
            throw new InputException(file.FullName, "There is no such file.", "Check the path.");
        }

        using var stream = file.OpenRead();
        var findings = SolutionChecker.Check(stream, options);
        var errors = findings.Where(finding => finding.Kind == FindingKind.Error).ToList();
        var policy = findings.Where(finding => finding.Kind == FindingKind.Policy).ToList();
        Write("Errors: an import would fail", errors, console);
        Write("Policy: an import would pass", policy, console);
        console.MarkupLine(
            $"{Markup.Escape(file.Name)}: {SolutionChecker.Rules.Count} rules, {errors.Count} error(s), {policy.Count} finding(s) of policy");
        return errors.Count == 0 ? ExitCode.Done : ExitCode.DoneWithRefusedRows;
    }

    private static void Write(string heading, List<Finding> findings, IAnsiConsole console)
    {
        if (findings.Count == 0)
        {
            return;
        }

        console.MarkupLine($"[bold]{heading}[/]");
        foreach (var finding in findings)
        {
            // Never wrapped: what people search and copy stays on one line.
            console.Profile.Out.Writer.WriteLine(finding);
        }
    }
}
