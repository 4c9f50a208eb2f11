using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>crma models over the demo's funnel, whose customers of the year before can be followed for a year.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ModelsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ModelsCommandTests() => DemoDatabase.CopyTo(Database);

    private string Database => Path.Combine(_folder.Path, "demo.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Valid_data_and_their_cost_are_those_of_the_rows()
    {
        var run = CommandRun.Of("models", "--database", Database, "--from", "2024-01-01", "--to", "2024-12-31", "--json");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        var found = JObject.Parse(run.Output);
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Database });
        var leads = organization.AdminService.RetrieveMultiple(new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities
            .Where(lead => lead.GetAttributeValue<DateTime>(LeadTable.CreatedOn).Year == 2024 && !lead.GetAttributeValue<bool>(LeadTable.Merged)
                && !lead.GetAttributeValue<bool>(LeadTable.ExcludedFromKpis))
            .ToArray();
        var valid = leads.Count(IsValid);
        var spend = (decimal)found["money"]!["marketingSpend"]!;
        Assert.InRange(valid, 20, leads.Length);
        Assert.Equal((leads.Length, leads.Length, valid), ((int)found["data"]!["leads"]!, (int)found["data"]!["recorded"]!, (int)found["data"]!["valid"]!["part"]!));
        Assert.Equal(Math.Round(spend / valid, 2, MidpointRounding.AwayFromZero), (decimal)found["data"]!["costPerValid"]!);
        Assert.Equal(Math.Round(spend / leads.Length, 2, MidpointRounding.AwayFromZero), (decimal)found["stages"]![0]!["costPerRecord"]!);
    }

    // 44 customers of 2023; 22 bought again: twelve of them in three more months each, ten in two, so in 56 months together. If all were alike, each
    // would buy in a month by a chance of q = 56 / (44 x 12), and 44 (1 - q)^12 = 11.5 would not have come again.
    [Fact]
    public void Customers_of_the_year_before_are_followed_and_fit_a_mixed_sale()
    {
        var run = CommandRun.Of("models", "--database", Database, "--from", "2024-01-01", "--to", "2024-12-31", "--json");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        var found = JObject.Parse(run.Output);
        Assert.Equal(("MixedSale", 44, 22), ((string)found["fits"]!, (int)found["clients"]!["followed"]!, (int)found["clients"]!["again"]!["part"]!));
        var months = found["clients"]!["months"]!;
        Assert.Equal([22, 0, 10, 12, 0], months.Take(5).Select(month => (int)month["clients"]!));
        Assert.Equal(11.5m, Math.Round((decimal)months[0]!["expected"]!, 1));
        Assert.All(found["models"]!, model => Assert.True((bool)model["hasEnoughData"]!, $"{model}"));
    }

    [Fact]
    public void What_fits_and_what_clients_are_worth_is_said()
    {
        var run = CommandRun.Of("models", "--database", Database, "--from", "2024-01-01", "--to", "2024-12-31");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.All(
            ["Valid data: ", "cost per lead", "New clients", "What fits is a mixed sale", "22 of 44 clients", "if all were alike, 11.5 would not", "Single sale", "Mixed sale, on average"],
            words => Assert.Contains(words, run.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("not enough data", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    // The first year of all has nobody who could be followed.
    [Fact]
    public void What_is_not_known_yet_says_so()
    {
        var run = CommandRun.Of("models", "--database", Database, "--from", "2023-01-01", "--to", "2023-12-31");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains("Which model fits: not enough data.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("if all were alike", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CRMA9002", "--from", "2023-01-01", "--to", "2024-12-31")]
    [InlineData("CRMA2024", "--from", "2024-12-31", "--to", "2024-01-01")]
    [InlineData("CRMA9001", "--from", "2024-12-31")]
    public void Months_that_cannot_be_asked_for_are_refused(string code, params string[] days)
    {
        var run = CommandRun.Of(["models", "--database", Database, .. days]);

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains(code, run.Errors, StringComparison.Ordinal);
    }

    private static bool IsValid(Entity lead) =>
        Has(lead, "lastname", "firstname", "companyname")
        && ((Has(lead, "emailaddress1", "emailaddress2", "emailaddress3") && !lead.GetAttributeValue<bool>("donotemail"))
            || (Has(lead, "telephone1", "telephone2", "telephone3", "mobilephone") && !lead.GetAttributeValue<bool>("donotphone")));

    private static bool Has(Entity lead, params string[] columns) => columns.Any(column => !string.IsNullOrWhiteSpace(lead.GetAttributeValue<string>(column)));
}
