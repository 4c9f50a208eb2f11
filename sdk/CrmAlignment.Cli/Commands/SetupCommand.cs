using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Settings;
using CrmAlignment.Cli.Settings.Input;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma setup: brings the settings of a database or an environment to what a file says.</summary>
internal static class SetupCommand
{
    private const string As = "--as";

    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var options = new FunnelOptions();
        var file = new Option<FileInfo?>("--file") { Description = "Settings as JSON.", HelpName = "FILE" };
        var starter = new Option<string?>("--starter") { Description = $"Take a starter set instead, in one of: {string.Join(", ", Languages)}.", HelpName = "LANGUAGE" };
        var user = new Option<string?>(As) { Description = "User name, e-mail address, full name or id of the user who writes the product's settings. Default: the system administrator.", HelpName = "USER" };
        var whatIf = new Option<bool>("--what-if") { Description = "Show the plan and change nothing." };
        var command = new Command("setup", "Brings calendars, reasons, tracks, rules, criteria, roles and variables to what a file says; shows the plan first. Nothing is deleted.")
        {
            Options = { file, starter, user, whatIf },
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var settings = SettingsFile.Read(PathOf(parsed.GetValue(file)?.FullName, parsed.GetValue(starter)));
            using var funnel = options.Open(parsed, console);
            return Run(funnel, settings, parsed.GetValue(user), parsed.GetValue(whatIf), console);
        });
        return command;
    }

    private static string[] Languages => ["en", "ru", "uk", "zh"];

    private static string PathOf(string? file, string? starter) => (file, starter) switch
    {
        (not null, null) => file,
        (null, not null) when Languages.Contains(starter) => Path.Combine(AppContext.BaseDirectory, "Starter", starter + ".json"),
        (null, not null) => throw new InputException("--starter", $"There is no starter set \"{starter}\".", $"Languages: {string.Join(", ", Languages)}."),
        _ => throw new InputException("--file, --starter", "One of them says what to set up.", "Name one of them."),
    };

    private static int Run(ConnectedFunnel funnel, SettingsFile file, string? user, bool isPlanOnly, IAnsiConsole console)
    {
        var product = user is null ? funnel.Service : funnel.ServiceFor(UserLookup.Find(funnel.Service, As, user).Id);
        var setup = new SettingsSetup(file, funnel.Service, product, funnel.ServiceFor, funnel.LeadsAreInQueues);
        var plan = setup.Plan();
        Show(plan, file.Name, console.Profile.Out.Writer);
        return isPlanOnly ? ExitCode.Done : Apply(setup, plan, console.Profile.Out.Writer);
    }

    private static int Apply(SettingsSetup setup, IReadOnlyList<PlannedSection> plan, TextWriter output)
    {
        var left = new List<string>();
        foreach (var section in plan.Where(section => section.Steps.Any(step => step.Action != PlanAction.Leave)))
        {
            var byHand = setup.Apply(section);
            left.AddRange(byHand);
            output.WriteLine($"{(byHand.Count == 0 ? "Done" : "Done but for what is left")}: {section.Name}");
        }

        if (left.Count == 0)
        {
            return ExitCode.Done;
        }

        output.WriteLine("Left to people:");
        left.ForEach(text => output.WriteLine($"  {text}"));
        return ExitCode.DoneWithRefusedRows;
    }

    // Never wrapped: what people search and copy stays on one line.
    private static void Show(IReadOnlyList<PlannedSection> plan, string file, TextWriter output)
    {
        output.WriteLine($"Plan of {file}");
        foreach (var section in plan.Where(section => section.Steps.Count + section.LeftAlone.Count > 0))
        {
            output.WriteLine($"{section.Name}: {Counts([section])}");
            foreach (var step in section.Steps.Where(step => step.Action != PlanAction.Leave))
            {
                output.WriteLine($"  {Verb(step.Action)} {step.Text}");
            }

            foreach (var name in section.LeftAlone)
            {
                output.WriteLine($"  left alone: {name}");
            }
        }

        output.WriteLine(plan.All(section => section.Steps.All(step => step.Action == PlanAction.Leave)) ? "Nothing to do" : $"Together: {Counts(plan)}");
    }

    private static string Verb(PlanAction action) => action switch
    {
        PlanAction.Create => "create",
        PlanAction.ByHand => "by hand",
        _ => "change",
    };

    private static string Counts(IReadOnlyList<PlannedSection> sections) =>
        $"{Sum(sections, PlanAction.Create)} to create, {Sum(sections, PlanAction.Change)} to change, {Sum(sections, PlanAction.Leave)} as they are"
        + (Sum(sections, PlanAction.ByHand) is > 0 and var byHand ? $", {byHand} by hand" : "");

    private static int Sum(IReadOnlyList<PlannedSection> sections, PlanAction action) => sections.Sum(section => section.Count(action));
}
