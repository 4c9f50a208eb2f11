using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Schema.Commands;
using CrmAlignment.Model.Tables;
using CrmAlignment.Player.Settings;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>A small organization into which crma has brought the product and its settings, played to browsers; one for a class.</summary>
public sealed class Workplace : IAsyncLifetime
{
    public const string Maria = "Maria Marketing";
    public const string Samuel = "Samuel Sales";
    public const string Alina = "Alina Administrator";

    private const string Key = "key-of-tests";

    private readonly string _folder = Directory.CreateTempSubdirectory("workplace-").FullName;
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
        PreparedWorkplace.CopyTo(database);
        _organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = database, TimeProvider = Clock });
        var player = new PlayerHost(_organization, new PlayerOptions { Clock = Clock, Key = Key, DueWork = _ => new AlignmentClient(Organization.AdminService).ProcessAllDue() });
        _server = await WebApiServer.StartAsync(_organization, player.AddTo(new WebApiOptions()));
        _browser = await SharedBrowser.LeaseAsync();
    }

    public async Task DisposeAsync()
    {
        await SharedBrowser.ReturnAsync(_browser);
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
        return await Desk.OpenAsync(SharedBrowser.Required(_browser), _server!.Address, Key, width, UserId(user), language);
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
    public PackageTexts Texts(int language, string texts = CommandResources.Texts)
    {
        Skip.If(_organization is null, "There is no Chromium on this machine: apt-get install chromium.");
        return new PackageTexts(Organization, language, texts);
    }

    /// <summary>A draft of a criteria set for a segment, one of its own where none is named, with one criterion.</summary>
    public Guid Draft(string name, string? segment = null)
    {
        Skip.If(_organization is null, "There is no Chromium on this machine: apt-get install chromium.");
        var administrator = Organization.ServiceFor(UserId(Alina));
        var set = administrator.Create(new Entity(CriteriaSetTable.LogicalName)
        {
            [CriteriaSetTable.Name] = name,
            [CriteriaSetTable.Code] = name.ToLowerInvariant().Replace(' ', '-'),
            [CriteriaSetTable.Version] = 1,
            [CriteriaSetTable.Segment] = segment ?? $"Segment of {name}",
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

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
