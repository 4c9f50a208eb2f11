using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Client;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Player.Settings;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using CrmAlignment.Solution;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Spectre.Console;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>A small organization into which crma has brought the product and its settings, played to browsers; one for a class.</summary>
public sealed class Workplace : IAsyncLifetime
{
    public const string Maria = "Maria Marketing";
    public const string Samuel = "Samuel Sales";
    public const string Alina = "Alina Administrator";

    private const string Key = "key-of-tests";

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

    private readonly string _folder = Directory.CreateTempSubdirectory("workplace-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private WebApiServer? _server;
    private LocalOrganization? _organization;

    public LocalOrganization Organization => _organization!;

    /// <summary>A Monday, nine o'clock; after the day on which the settings were made, by the real clock.</summary>
    public MovableClock Clock { get; } = new(new StandingClock(new DateTimeOffset(2031, 2, 3, 9, 0, 0, TimeSpan.Zero)));

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        var database = Path.Combine(_folder, "crm.db");
        Install(database);
        _organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = database, TimeProvider = Clock });
        var player = new PlayerHost(_organization, new PlayerOptions { Clock = Clock, Key = Key, DueWork = _ => new AlignmentClient(Organization.AdminService).ProcessAllDue() });
        _server = await WebApiServer.StartAsync(_organization, player.AddTo(new WebApiOptions()));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _organization?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Opens a window of a user, in a language; skips the test where there is no browser.</summary>
    public async Task<Desk> OpenAsync(string user, int language = 1033, int width = 1280)
    {
        Skip.If(_browser is null, "There is no Chromium on this machine: apt-get install chromium.");
        var screen = await Screen.OpenAsync(_browser!, _server!.Address, Key, width, 860);
        var desk = new Desk(screen);
        await desk.BecomeAsync(user, language);
        return desk;
    }

    /// <summary>A lead of Maria that meets the criteria, offered to sales.</summary>
    public Guid Offered(string topic)
    {
        var marketing = Organization.ServiceFor(UserId(Maria));
        var id = marketing.Create(new Entity("lead")
        {
            ["subject"] = topic,
            ["lastname"] = "Rivera",
            ["firstname"] = "Ana",
            ["companyname"] = "Orion",
            ["jobtitle"] = "Buyer",
            ["crma_segment"] = "Retail",
        });
        new AlignmentClient(marketing).OfferLead(id);
        return id;
    }

    public Guid UserId(string name)
    {
        var query = new QueryByAttribute("systemuser") { Attributes = { "fullname" }, Values = { name } };
        return Organization.AdminService.RetrieveMultiple(query).Entities.Single().Id;
    }

    /// <summary>What the package says in a language.</summary>
    public PackageTexts Texts(int language)
    {
        Skip.If(_organization is null, "There is no Chromium on this machine: apt-get install chromium.");
        return new PackageTexts(Organization, language);
    }

    /// <summary>A draft of a criteria set for a segment of its own, with one criterion.</summary>
    public Guid Draft(string name)
    {
        Skip.If(_organization is null, "There is no Chromium on this machine: apt-get install chromium.");
        var administrator = Organization.ServiceFor(UserId(Alina));
        var set = administrator.Create(new Entity(CriteriaSetTable.LogicalName)
        {
            [CriteriaSetTable.Name] = name,
            [CriteriaSetTable.Code] = name.ToLowerInvariant().Replace(' ', '-'),
            [CriteriaSetTable.Version] = 1,
            [CriteriaSetTable.Segment] = $"Segment of {name}",
            [CriteriaSetTable.Enforcement] = new OptionSetValue((int)Enforcement.Warn),
            [CriteriaSetTable.Threshold] = 0,
        });
        administrator.Create(new Entity(CriterionTable.LogicalName)
        {
            [CriterionTable.Name] = "Job title is known",
            [CriterionTable.CriteriaSetId] = new EntityReference(CriteriaSetTable.LogicalName, set),
            [CriterionTable.Sequence] = 1,
            [CriterionTable.Kind] = new OptionSetValue((int)CriterionKind.Required),
            [CriterionTable.Dimension] = new OptionSetValue((int)CriterionDimension.Authority),
            [CriterionTable.Column] = "jobtitle",
            [CriterionTable.ValueType] = new OptionSetValue((int)CriterionValueType.Text),
            [CriterionTable.Operator] = new OptionSetValue((int)CriterionOperator.ContainsData),
            [CriterionTable.Guidance] = "Ask who signs.",
        });
        return set;
    }

    /// <summary>The name of a criteria set.</summary>
    public string NameOf(Guid set) =>
        Organization.AdminService.Retrieve(CriteriaSetTable.LogicalName, set, new ColumnSet(CriteriaSetTable.Name)).GetAttributeValue<string>(CriteriaSetTable.Name);

    private void Install(string database)
    {
        var settings = Path.Combine(_folder, "settings.json");
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
    }

    private static void Run(params string[] arguments)
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        var errors = new StringWriter();
        var code = CommandLine.Run(arguments, console, errors, NodaTime.SystemClock.Instance);
        Assert.True(code == 0, output.ToString() + errors);
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
