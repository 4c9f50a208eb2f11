using System;
using System.IO;
using System.Linq;
using System.Threading;
using CrmAlignment.Cli.Commands;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Solution;
using Microsoft.Crm.Sdk.Messages;
using Spectre.Console;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The file of a workplace with the product and its settings, made once: each class works on a copy.</summary>
internal static class PreparedWorkplace
{
    // Both criteria are of columns that the form of leads has.
    private const string Settings = """
        {
          "variables": { "crma_TimeZone": "UTC" },
          "leadQueues": true,
          "users": [
            { "domainName": "maria@crmalignment.example", "firstName": "Maria", "lastName": "Marketing", "roles": ["Marketing", "Basic User"] },
            { "domainName": "samuel@crmalignment.example", "firstName": "Samuel", "lastName": "Sales", "roles": ["Sales", "Basic User"] },
            { "domainName": "alina@crmalignment.example", "firstName": "Alina", "lastName": "Administrator", "roles": ["Administrator", "Basic User"] }
          ],
          "calendars": [
            { "name": "Working week", "timeZone": "UTC", "default": true, "acceptanceHours": 16, "monday": "09:00-18:00", "tuesday": "09:00-18:00", "wednesday": "09:00-18:00", "thursday": "09:00-18:00", "friday": "09:00-18:00" }
          ],
          "reasons": [
            { "code": "no-budget", "name": "No budget this year", "recyclable": true },
            { "code": "not-a-fit", "name": "Not a fit", "recyclable": false }
          ],
          "tracks": [
            { "code": "awareness", "name": "Stay in touch", "queue": "Nurture: stay in touch", "default": true, "windowMonths": 12, "steps": [ { "name": "Newsletter", "delayDays": 14, "channel": "Content" } ] }
          ],
          "criteriaSets": [
            {
              "code": "ready", "name": "Sales ready", "enforcement": "Enforce", "threshold": 0,
              "signedByMarketing": "maria@crmalignment.example", "signedBySales": "samuel@crmalignment.example", "activate": true,
              "criteria": [
                { "name": "Segment is known", "column": "crma_segment", "valueType": "Text", "operator": "ContainsData", "dimension": "Fit", "guidance": "Ask in which industry the company works." },
                { "name": "Job title is known", "column": "jobtitle", "valueType": "Text", "operator": "ContainsData", "dimension": "Authority", "guidance": "Ask who signs." }
              ]
            }
          ]
        }
        """;

    private static readonly Lazy<string> Database = new(Prepare, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Copies the file.</summary>
    public static void CopyTo(string path) => File.Copy(Database.Value, path);

    private static string Prepare()
    {
        var folder = Directory.CreateTempSubdirectory("workplace-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var (database, settings) = (Path.Combine(folder, "crm.db"), Path.Combine(folder, "settings.json"));
        File.WriteAllText(settings, Settings);
        using (var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = database }))
        {
            // Without the one of the schedule, whose flows run nowhere here.
            foreach (var packed in SolutionPackager.PackAll(new PackOptions()).Where(packed => !packed.FileName.Contains("Schedule", StringComparison.Ordinal)))
            {
                organization.AdminService.Execute(new ImportSolutionRequest { CustomizationFile = packed.Content, PublishWorkflows = true });
            }
        }

        Run("setup", "--database", database, "--file", settings);
        return database;
    }

    private static void Run(params string[] arguments)
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        var errors = new StringWriter();
        var code = CommandLine.Run(arguments, console, errors, NodaTime.SystemClock.Instance);
        Assert.True(code == 0, output.ToString() + errors);
    }
}
