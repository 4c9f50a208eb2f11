using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Cli.Commands;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>
/// crma setup --url plans and does what crma setup --database does. Signatures are made by acting for their signers
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/impersonate-another-user-web-api), or left to them.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class SetupOverHttpTests : IDisposable
{
    private const string Settings = """
        { "users": [
            { "domainName": "mia@contoso.example", "firstName": "Mia", "lastName": "Marketing", "roles": ["Marketing"] },
            { "domainName": "sam@contoso.example", "firstName": "Sam", "lastName": "Sales", "roles": ["Sales"] },
            { "domainName": "ada@contoso.example", "firstName": "Ada", "lastName": "Admin", "roles": ["Administrator"] } ],
          "variables": { "crma_TimeZone": "Europe/Berlin" },
          "calendars": [ { "name": "Office", "timeZone": "Europe/Berlin", "default": true, "acceptanceHours": 8.5, "monday": "09:00-17:00",
            "holidays": [ { "name": "New Year", "date": "2027-01-01" } ] } ],
          "categories": [ { "code": "machines", "name": "Machines", "default": true } ],
          "targets": [ { "measure": "LeadsCreated", "grain": "Month", "periodStart": "2027-01-01", "plan": 5, "category": "machines" } ],
          "reasons": [ { "code": "budget", "name": "No budget", "recyclable": true } ],
          "tracks": [ { "code": "long", "name": "Long", "queue": "Nurture", "default": true, "steps": [ { "name": "Call", "delayDays": 30, "channel": "Phone" } ] } ],
          "rules": [ { "name": "All", "priority": 10, "track": "long", "reason": "budget" } ],
          "criteriaSets": [ { "code": "b2b", "name": "B2B", "enforcement": "Enforce", "activate": true,
            "signedByMarketing": "mia@contoso.example", "signedBySales": "sam@contoso.example",
            "criteria": [ { "name": "Mail", "column": "emailaddress1", "valueType": "Text", "operator": "ContainsData" } ] } ] }
        """;

    private static readonly string[] Tables =
    [
        WorkCalendarTable.LogicalName, HolidayTable.LogicalName, LeadCategoryTable.LogicalName, RejectionReasonTable.LogicalName, NurtureTrackTable.LogicalName,
        NurtureStepTable.LogicalName, RoutingRuleTable.LogicalName, CriteriaSetTable.LogicalName, CriterionTable.LogicalName, "environmentvariablevalue",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Plan_result_and_second_run_are_those_of_the_database()
    {
        var file = _folder.Write("setup.json", Settings);
        var database = Path.Combine(_folder.Path, "local.db");
        using (var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = database }))
        {
            PackedProduct.Import(organization);
        }

        CommandRun[] local = [.. Runs(file, "--database", database)];
        using var served = Imported();
        await using var server = await WebApiServer.StartAsync(served, new WebApiOptions { UserWithoutToken = served.SystemUserId });
        CommandRun[] remote = [.. Runs(file, "--url", server.Address.ToString())];

        Assert.Equal(local, remote);
        Assert.All(remote, run => Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors)));
        Assert.Contains("Together: 18 to create, 1 to change, 0 as they are", remote[0].Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Done", remote[0].Output, StringComparison.Ordinal);
        Assert.Contains("Nothing to do", remote[2].Output, StringComparison.Ordinal);
        using var reopened = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = database });
        Assert.All(Tables, table => Assert.Equal(Values(reopened, table), Values(served, table)));
        var set = Assert.Single(Rows(served, CriteriaSetTable.LogicalName));
        Assert.Equal((int)CriteriaSetPhase.Active, set.GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value);
        Assert.Equal("Mia Marketing", set.GetAttributeValue<EntityReference>(CriteriaSetTable.MarketingAgreedBy).Name);
        Assert.Equal("Sam Sales", set.GetAttributeValue<EntityReference>(CriteriaSetTable.SalesAgreedBy).Name);
    }

    [Fact]
    public async Task Product_settings_are_written_by_the_named_user()
    {
        using var served = Imported();
        await using var server = await WebApiServer.StartAsync(served, new WebApiOptions { UserWithoutToken = served.SystemUserId });
        var people = _folder.Write("people.json", """
            { "users": [ { "domainName": "ada@contoso.example", "firstName": "Ada", "lastName": "Admin", "roles": ["Administrator"] } ] }
            """);
        var reasons = _folder.Write("reasons.json", """{ "reasons": [ { "code": "a", "name": "A", "recyclable": true } ] }""");

        Assert.Equal(ExitCode.Done, CommandRun.Of("setup", "--url", server.Address.ToString(), "--file", people).Code);
        Assert.Equal(ExitCode.Done, CommandRun.Of("setup", "--url", server.Address.ToString(), "--file", reasons, "--as", "ada@contoso.example").Code);

        Assert.Equal("Ada Admin", Assert.Single(Rows(served, RejectionReasonTable.LogicalName)).GetAttributeValue<EntityReference>("createdby").Name);
    }

    [Fact]
    public async Task Signatures_are_left_to_the_signers_where_the_caller_may_not_act_for_another()
    {
        using var served = Imported();
        var file = _folder.Write("setup.json", Settings);
        await using (var server = await WebApiServer.StartAsync(served, new WebApiOptions { UserWithoutToken = Customizer(served) }))
        {
            var run = CommandRun.Of("setup", "--url", server.Address.ToString(), "--file", file);

            Assert.Equal("", run.Errors);
            Assert.Equal(ExitCode.DoneWithRefusedRows, run.Code);
            Assert.Contains("  agreements b2b, 1: mia@contoso.example signs for Marketing (the caller lacks prvActOnBehalfOfAnotherUser)", run.Output, StringComparison.Ordinal);
            Assert.Contains("  agreements b2b, 1: sam@contoso.example signs for Sales (the caller lacks prvActOnBehalfOfAnotherUser)", run.Output, StringComparison.Ordinal);
            Assert.Contains("  agreements b2b, 1: activate, once both have signed; crma setup does it when it runs again", run.Output, StringComparison.Ordinal);
            Assert.Equal((int)CriteriaSetPhase.Draft, Assert.Single(Rows(served, CriteriaSetTable.LogicalName)).GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value);
        }

        await using var asAdministrator = await WebApiServer.StartAsync(served, new WebApiOptions { UserWithoutToken = served.SystemUserId });
        Assert.Equal(ExitCode.Done, CommandRun.Of("setup", "--url", asAdministrator.Address.ToString(), "--file", file).Code);
        Assert.Equal((int)CriteriaSetPhase.Active, Assert.Single(Rows(served, CriteriaSetTable.LogicalName)).GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value);
    }

    [Fact]
    public async Task Queues_of_leads_are_left_to_people_until_they_are_on()
    {
        using var served = Imported();
        await using var server = await WebApiServer.StartAsync(served, new WebApiOptions { UserWithoutToken = served.SystemUserId });
        var file = _folder.Write("setup.json", """{ "leadQueues": true }""");

        var plan = CommandRun.Of("setup", "--url", server.Address.ToString(), "--file", file, "--what-if");
        var run = CommandRun.Of("setup", "--url", server.Address.ToString(), "--file", file);
        served.AdminService.Execute(new UpdateEntityRequest { Entity = new EntityMetadata { LogicalName = "lead", IsValidForQueue = new BooleanManagedProperty(true) } });
        var after = CommandRun.Of("setup", "--url", server.Address.ToString(), "--file", file);

        const string Line = "by hand leads in queues: no -> yes, in the properties of the table Lead";
        Assert.Equal(ExitCode.Done, plan.Code);
        Assert.Contains(Line, plan.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.DoneWithRefusedRows, run.Code);
        Assert.Contains("Left to people:", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, after.Code);
        Assert.Contains("Nothing to do", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Section_that_the_product_refuses_leaves_nothing_of_itself_and_the_refusal_is_the_products()
    {
        using var served = Imported();
        await using var server = await WebApiServer.StartAsync(served, new WebApiOptions { UserWithoutToken = served.SystemUserId });
        var file = _folder.Write("setup.json", """
            { "calendars": [ { "name": "A", "timeZone": "UTC", "acceptanceHours": 8, "monday": "09:00-17:00" },
                             { "name": "B", "timeZone": "Nowhere", "acceptanceHours": 8, "monday": "09:00-17:00" } ] }
            """);

        var run = CommandRun.Of("setup", "--url", server.Address.ToString(), "--file", file);

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains("CRMA5004", run.Errors, StringComparison.Ordinal);
        Assert.Empty(Rows(served, WorkCalendarTable.LogicalName));
    }

    private static CommandRun[] Runs(string file, string option, string place) =>
    [
        CommandRun.Of("setup", option, place, "--file", file, "--what-if"),
        CommandRun.Of("setup", option, place, "--file", file),
        CommandRun.Of("setup", option, place, "--file", file),
    ];

    private static LocalOrganization Imported()
    {
        var organization = LocalOrganization.Open();
        PackedProduct.Import(organization);
        return organization;
    }

    /// <summary>A user who may do all that the system administrator may, but act for another.</summary>
    private static Guid Customizer(LocalOrganization organization)
    {
        var admin = organization.AdminService;
        var unit = new EntityReference("businessunit", organization.RootBusinessUnitId);
        var role = admin.Create(new Entity("role") { ["name"] = "Everything but acting for another", ["businessunitid"] = unit });
        var privileges = admin.RetrieveMultiple(new QueryExpression("privilege") { ColumnSet = new ColumnSet("name") }).Entities
            .Where(privilege => (string)privilege["name"] != "prvActOnBehalfOfAnotherUser");
        admin.Execute(new AddPrivilegesRoleRequest
        {
            RoleId = role,
            Privileges = [.. privileges.Select(privilege => new RolePrivilege { PrivilegeId = privilege.Id, Depth = PrivilegeDepth.Global })],
        });
        var user = admin.Create(new Entity("systemuser") { ["lastname"] = "Customizer", ["businessunitid"] = unit });
        admin.Associate("systemuser", user, new Relationship("systemuserroles_association"), [new EntityReference("role", role)]);
        return user;
    }

    private static Entity[] Rows(LocalOrganization organization, string table) =>
        [.. organization.AdminService.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    // Ids and instants differ from one organization to another.
    private static string[] Values(LocalOrganization organization, string table) =>
    [
        .. Rows(organization, table)
            .Select(row => string.Join("; ", row.Attributes
                .Where(pair => (pair.Key.StartsWith(Publisher.Prefix + "_", StringComparison.Ordinal) || pair.Key == "value") && pair.Value is not (Guid or DateTime { TimeOfDay.Ticks: > 0 }))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key}={Text(pair.Value)}")))
            .Order(StringComparer.Ordinal),
    ];

    private static string Text(object value) => value switch
    {
        EntityReference reference => reference.Name ?? reference.LogicalName,
        OptionSetValue option => option.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
