using System.Collections.Generic;
using System.CommandLine;
using CrmAlignment.Cli.Installation;
using CrmAlignment.Cli.Installation.Checks;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma doctor: looks whether the product works in an environment.</summary>
internal static class DoctorCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console, IClock clock)
    {
        var target = new FunnelOptions();
        var packages = new PackageOptions();
        var json = new Option<bool>("--json") { Description = "Write what was found as JSON." };
        var fix = new Option<bool>("--fix")
        {
            Description = "Put right what needs no decision: enable steps, enable leads for queues, register the step on QualifyLead.",
        };
        var command = new Command(
            "doctor",
            "Looks whether the product works in an organization: solutions, steps, APIs, roles, settings, scheduled work. A line a check, with what to do. Ends with 1 when something does not work.");
        target.AddTo(command);
        command.Options.Add(packages.Zips);
        command.Options.Add(json);
        command.Options.Add(fix);
        command.SetAction(parsed =>
        {
            var expected = PackageOptions.WithPacked(packages.Read(parsed));
            using var environment = target.Connect(parsed, console, makesFile: false);
            return Environments.Explained(() => Examine(environment, expected, parsed.GetValue(fix), parsed.GetValue(json), console, clock));
        });
        return command;
    }

    private static int Examine(TargetEnvironment environment, IReadOnlyList<SolutionContent> expected, bool repairs, bool isJson, IAnsiConsole console, IClock clock)
    {
        var doctor = new Doctor(() => new Examination(environment, expected, clock.GetCurrentInstant().ToDateTimeUtc()));
        var found = doctor.Look();
        var repaired = repairs ? doctor.Repair(found) : [];
        if (repaired.Count > 0)
        {
            found = doctor.Look();
        }

        var output = console.Profile.Out.Writer;
        if (isJson)
        {
            Examining.Write(environment.Name, found, repaired, output);
        }
        else
        {
            foreach (var sentence in repaired)
            {
                output.WriteLine(sentence);
            }

            Examining.Show(found, output);
        }

        return Examining.HasErrors(found) ? ExitCode.DoneWithRefusedRows : ExitCode.Done;
    }
}
