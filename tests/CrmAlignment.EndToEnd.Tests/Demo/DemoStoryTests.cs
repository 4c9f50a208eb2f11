using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Demo;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>What the people of the demo do besides its files, so that each command has enough to say something.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DemoStoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DemoStoryTests() => DemoDatabase.CopyWithClockTo(Database);

    private string Database => Path.Combine(_folder.Path, "demo.db");

    public void Dispose() => _folder.Dispose();

    // 22 customers once, twelve of them four times and ten three times: 22 + 48 + 30.
    [Fact]
    public void Purchases_of_the_year_before_are_100_by_44_customers_who_are_none_of_the_files()
    {
        var purchases = FormerCustomers.Purchases.ToList();

        Assert.Equal((100, 44), (purchases.Count, purchases.Select(purchase => purchase.Customer).Distinct().Count()));
        Assert.All(purchases, purchase => Assert.Equal(2023, purchase.On.Year));
        Assert.Empty(purchases.Select(purchase => purchase.Customer).Intersect(new DemoQuery().Leads.Select(lead => lead.Customer)));
    }

    [Fact]
    public void Revenue_of_the_year_before_stands_beside_that_of_the_files()
    {
        var card = Json("targets", "--measure", "revenue", "--grain", "year", "--date", "2024-12-31")["targets"]!.Single();

        Assert.Equal(Math.Round(new DemoQuery().Wins.Where(deal => deal.Closed!.Value.Year == 2024).Sum(deal => deal.Revenue), 2), Math.Round((decimal)card["fact"]!, 2));
        Assert.Contains(FormerCustomers.Purchases.Sum(purchase => purchase.Revenue), card.ToObject<JObject>()!.Descendants().OfType<JValue>()
            .Where(value => value.Type is JTokenType.Integer or JTokenType.Float).Select(value => (decimal)value));
    }

    // 12 and 24 of 30 leads were worth it, the others were closed.
    [Fact]
    public void Experiment_of_the_year_before_has_ended_with_a_better_arm()
    {
        var comparison = Json("experiment", "--name", ChecklistExperiment.Name);

        Assert.Equal(("Ended", true), ((string)comparison["phase"]!, (bool)comparison["hasEnoughData"]!));
        Assert.Equal(
            [("At the webinar", 24, 6), ("By e-mail", 12, 18)],
            comparison["arms"]!.Select(arm => ((string)arm["name"]!, (int)arm["reached"]!, (int)arm["notReached"]!)).Order());
    }

    [Fact]
    public void Experiment_of_autumn_runs_and_says_what_is_missing()
    {
        var run = Run("experiment", "--name", AutumnExperiment.Name);

        Assert.Contains(AutumnExperiment.Name + ": running", run.Output, StringComparison.Ordinal);
        Assert.Equal("Running", (string)Json("experiment", "--name", AutumnExperiment.Name)["phase"]!);
    }

    // The demo ends on 27 January 2025.
    [Fact]
    public void Year_that_has_begun_is_planned_and_forecast()
    {
        var found = Json("targets", "--forecast");

        Assert.Equal(
            [("AcceptanceRate", 0.65m), ("Revenue", 780_000m), ("Won", 50m)],
            found["targets"]!.Select(target => ((string)target["measure"]!, (decimal)target["plan"]!)).Order());
        Assert.All(found["targets"]!, target => Assert.Equal(("2025-01-01", "2025-12-31"), ((string)target["periodStart"]!, (string)target["periodEnd"]!)));
        Assert.Equal(2, found["forecasts"]!.Count());
        Assert.All(found["forecasts"]!, forecast => Assert.True((decimal)forecast["forecast"]!["expected"]! > 0, $"{forecast}"));
    }

    [Fact]
    public void Innovation_has_the_share_that_its_campaign_earned()
    {
        var leader = Json("leader", "--grain", "quarter", "--day", "2024-12-31");

        var webinar = leader["innovations"]!.Single(innovation => (string)innovation["phase"]! == "Adopted");
        Assert.True((decimal)webinar["share"]!["revenue"]! > 0 && (int)webinar["share"]!["won"]! > 0, $"{webinar}");
    }

    [Fact]
    public void Playbooks_are_followed_and_compared()
    {
        var review = Json("playbooks", "--from", "2024-01-01", "--to", "2024-12-31");

        var sales = review["teams"]!.Single(team => (string)team["responsible"]! == "Sales");
        Assert.True((int)sales["done"]! > (int)sales["notDone"]! && (int)sales["notDone"]! > 0 && (int)sales["unanswered"]! > 0, $"{sales}");
        var offer = review["playbooks"]!.Single(playbook => (string)playbook["name"]! == "Answer an offer");
        Assert.True((decimal)offer["difference"]! > 0, $"{offer}");
        Assert.DoesNotContain("No step was suggested", Run("playbooks", "--from", "2024-01-01", "--to", "2024-12-31").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Leads_at_risk_are_ordered_by_what_they_may_be_worth()
    {
        var leads = Json("nurture")["leads"]!;

        Assert.Contains(leads, lead => (string)lead["valueSource"]! == "EstimatedValue");
        Assert.True(leads.Select(lead => (decimal?)lead["value"]).Distinct().Count() > 5, $"{leads}");
    }

    [Fact]
    public void Purchases_are_out_of_step_in_more_than_one_way_and_have_values()
    {
        var review = Json("purchases");

        Assert.True((decimal)review["open"]!["value"]! > 0, $"{review["open"]}");
        Assert.True(review["kinds"]!.Count(kind => (int)kind["count"]! > 0) > 1, $"{review["kinds"]}");
        Assert.True((int)review["withoutDecider"]!["count"]! > 0);
    }

    [Fact]
    public void Leads_of_the_last_weeks_have_an_engagement_score()
    {
        var scores = Rows(LeadTable.LogicalName, LeadTable.EngagementScore).Select(lead => lead.GetAttributeValue<int?>(LeadTable.EngagementScore) ?? 0).ToList();

        Assert.True(scores.Count(score => score > 0) > 5, string.Join(' ', scores.Where(score => score != 0)));
        Assert.Contains(scores, score => score < 0);
    }

    [Fact]
    public void Leads_of_partners_are_of_a_category_of_their_own()
    {
        var query = new DemoQuery();
        var names = Rows(LeadTable.LogicalName, LeadTable.LeadCategoryId)
            .GroupBy(lead => lead.GetAttributeValue<EntityReference>(LeadTable.LeadCategoryId)?.Name ?? "").ToDictionary(group => group.Key, group => group.Count());

        var partners = query.Leads.Count(lead => lead.Origin == "partner");
        Assert.Equal(new Dictionary<string, int> { ["Company"] = query.Leads.Count - partners + 60, ["Partner"] = partners }, names);
    }

    [Fact]
    public void Demo_that_is_run_again_does_nothing_twice()
    {
        var before = Counts();

        Assert.Equal(ExitCode.Done, CommandRun.Of("demo", "--database", Database, "--out", _folder.Path).Code);

        Assert.Equal(before, Counts());
    }

    private string Counts() => string.Join(", ", new[]
    {
        LeadTable.LogicalName, OpportunityTable.LogicalName, "account", CampaignTable.LogicalName, "phonecall", "appointment", ScoreEventTable.LogicalName,
        PlaybookRunTable.LogicalName, ExperimentTable.LogicalName, ExperimentArmTable.LogicalName, InnovationTable.LogicalName,
        ExchangeDayTable.LogicalName, OpenPointTable.LogicalName, LeaderRatingTable.LogicalName,
    }.Select(table => $"{table} {Rows(table).Count}"));

    private List<Entity> Rows(string table, params string[] columns)
    {
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Database });
        return [.. organization.AdminService.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(columns) }).Entities];
    }

    private JObject Json(params string[] arguments) => JObject.Parse(Run([.. arguments, "--json"]).Output);

    private CommandRun Run(params string[] arguments)
    {
        var run = CommandRun.Of([arguments[0], "--database", Database, .. arguments[1..]]);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        return run;
    }
}
