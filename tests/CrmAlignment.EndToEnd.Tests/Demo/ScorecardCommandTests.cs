using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Report;
using CrmAlignment.LocalDataverse;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>crma scorecard on the database of the demo: days are those of its organization, and leads by origin those of the period.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ScorecardCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ScorecardCommandTests() => DemoDatabase.CopyTo(Database);

    private string Database => Path.Combine(_folder.Path, "demo.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Zone_that_differs_from_that_of_the_database_is_refused_and_its_own_changes_nothing()
    {
        var plain = Scorecard();
        var own = Scorecard("--time-zone", "Europe/Berlin");
        var other = Scorecard("--time-zone", "America/New_York");

        Assert.Equal((ExitCode.Done, "", plain.Output), (own.Code, own.Errors, own.Output));
        Assert.Equal(
            (ExitCode.WrongUsage, "", "--time-zone: The scorecards there count days in Europe/Berlin, not in America/New_York. "
                + "Leave it out; the zone is the environment variable crma_TimeZone."),
            (other.Code, other.Output, other.Errors));
    }

    [Theory]
    [InlineData("America/Sao_Paulo", "America/Sao_Paulo")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData(null, "UTC")]
    public void Zone_is_that_of_the_environment_variable(string? written, string expected)
    {
        using var organization = Open();
        Write(organization.AdminService, written);
        Assert.Equal(expected, OrganizationZone.Of(organization.AdminService).Id);
        Assert.Equal(expected, new FunnelReader(organization.AdminService).Zone.Id);
    }

    [Fact]
    public void Zone_that_is_none_is_named()
    {
        using var organization = Open();
        Write(organization.AdminService, "Europe/Nowhere");
        var error = Assert.Throws<InvalidOperationException>(() => OrganizationZone.Of(organization.AdminService));
        Assert.Equal(
            "The environment variable crma_TimeZone is \"Europe/Nowhere\", which is no time zone. Set it to an IANA id such as Europe/Berlin.", error.Message);
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(1, 3)]
    [InlineData(6, 7)]
    public void Origins_are_of_the_leads_that_arrived_in_the_period(int month, int months)
    {
        var from = new LocalDate(2024, month, 1);
        var to = from.PlusMonths(months).PlusDays(-1);
        var query = new DemoQuery();
        var arrived = query.Counted.Where(lead => lead.Arrived.Date >= from && lead.Arrived.Date <= to).ToList();
        using var organization = Open();

        var origins = new FunnelReader(organization.AdminService).Read("Demo", from, to, refusals: []).Origins;

        Assert.NotEmpty(origins);
        Assert.NotEqual(query.Counted.Count(), arrived.Count);
        Assert.Equal(
            arrived.GroupBy(lead => lead.Origin)
                .Select(group => (group.Key, group.Count(), group.Count(lead => lead is { IsQualified: true, Status: "won" })))
                .OrderBy(line => line.Key, StringComparer.Ordinal),
            origins.Select(line => (line.Origin, line.Leads, line.Won)).OrderBy(line => line.Origin, StringComparer.Ordinal));
    }

    [Fact]
    public void Report_asks_for_nothing_that_is_refused_beyond_50_000_rows()
    {
        using var organization = LocalOrganization.Open(
            new LocalDataverseOptions { DatabasePath = Database, QueryLimits = new QueryLimits { AggregateRows = 10 } });

        var report = new FunnelReader(organization.AdminService).Read("Demo", new LocalDate(2024, 1, 1), new LocalDate(2025, 1, 31), refusals: []);

        // Beside those of the files: the leads of the mini-campaign of the year before, 30 of each arm.
        Assert.Equal(new DemoQuery().Counted.Count() + 60, report.Stages.Sum(stage => stage.Count));
        Assert.Equal(["Inquiry", "Marketing qualified", "Sales ready", "Sales accepted", "Qualified", "Nurture", "Disqualified"], report.Stages.Select(stage => stage.Stage));
    }

    private CommandRun Scorecard(params string[] more) => CommandRun.Of(["scorecard", "--database", Database, "--from", "2024-01", "--months", "13", .. more]);

    private LocalOrganization Open() => LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Database });

    private static void Write(IOrganizationService service, string? zone)
    {
        var query = new QueryExpression("environmentvariabledefinition") { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, Publisher.TimeZoneVariable);
        var value = new QueryExpression("environmentvariablevalue") { ColumnSet = new ColumnSet("value") };
        value.Criteria.AddCondition("environmentvariabledefinitionid", ConditionOperator.Equal, service.RetrieveMultiple(query).Entities.Single().Id);
        var row = service.RetrieveMultiple(value).Entities.Single();
        if (zone is null)
        {
            service.Delete(row.LogicalName, row.Id);
        }
        else
        {
            service.Update(new Entity(row.LogicalName, row.Id) { ["value"] = zone });
        }
    }
}
