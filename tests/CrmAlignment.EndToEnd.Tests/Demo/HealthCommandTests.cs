using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>crma health over the demo's funnel.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class HealthCommandTests : IDisposable
{
    // The demo is in Berlin: half a year of 2024, and the half before it.
    private static readonly DateTime Begin = new(2024, 6, 30, 22, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime End = new(2024, 12, 31, 23, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public HealthCommandTests() => DemoDatabase.CopyTo(Database);

    private string Database => Path.Combine(_folder.Path, "demo.db");

    public void Dispose() => _folder.Dispose();

    // Counted here from the rows themselves, by queries of their own; the numbers of the command come from scorecards.
    [Fact]
    public void Numbers_are_those_of_the_rows()
    {
        var run = CommandRun.Of("health", "--database", Database, "--from", "2024-07-15", "--to", "2024-12-01", "--json");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        var health = JObject.Parse(run.Output);
        Assert.Equal(("2024-07-01", "2024-12-31", "2024-01-01"), ((string?)health["from"], (string?)health["to"], (string?)health["previousFrom"]));
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Database });
        var service = organization.AdminService;
        int created = Leads(service, LeadTable.CreatedOn), qualified = Leads(service, LeadTable.QualifiedOn);
        int accepted = Handovers(service, HandoverOutcome.Accepted), rejected = Handovers(service, HandoverOutcome.Rejected), expired = Handovers(service, HandoverOutcome.Expired);
        var nurtured = Count(service, NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.EnrolledOn);
        var deals = Deals(service);

        Assert.True(created > 20 && accepted > 20 && deals.Length > 20, $"{created} {accepted} {deals.Length}");
        Assert.Equal((created, qualified + nurtured + Leads(service, LeadTable.DisqualifiedOn)), Of(health, "FunnelNotRefilled"));
        Assert.Equal((qualified, created), Of(health, "QualifyingFalls"));
        Assert.Equal((deals.Length, created), Of(health, "WinningFalls"));
        Assert.Equal((accepted, accepted + rejected + expired), Of(health, "LeadsNotAccepted"));
        Assert.Equal((expired, accepted + rejected + expired), Of(health, "AnswersLate"));
        Assert.Equal((Math.Max(0, rejected - nurtured), rejected), Of(health, "RejectionsWithoutUse"));
        Assert.Equal(
            (deals.Count(deal => deal.GetAttributeValue<OptionSetValue>(OpportunityTable.SourcedBy)?.Value == (int)SourcedBy.Sales), deals.Length),
            Of(health, "SalesFindsItself"));
        Assert.Equal(deals.Sum(deal => deal.GetAttributeValue<Money>(OpportunityTable.ActualValueBase)?.Value ?? 0), (decimal)health["current"]!["revenue"]!);
        Assert.Equal((Leads(service, LeadTable.CreatedOn, LeadTable.CampaignId), created), Of(health, "RoiNotShown"));
        var waiting = new QueryExpression(NurtureEnrollmentTable.LogicalName) { ColumnSet = new ColumnSet(false) };
        waiting.Criteria.AddCondition(NurtureEnrollmentTable.Outcome, ConditionOperator.Equal, (int)EnrollmentOutcome.Waiting);
        Assert.Equal(service.RetrieveMultiple(waiting).Entities.Count, Of(health, "NurtureUntended").Base);
    }

    [Fact]
    public void Each_symptom_says_what_is_found_on_how_many_cases_and_what_to_do()
    {
        var run = CommandRun.Of("health", "--database", Database, "--from", "2024-07-01", "--to", "2024-12-31");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains("2024-07-01 to 2024-12-31, held against 2024-01-01 to 2024-06-30", run.Output, StringComparison.Ordinal);
        Assert.Contains("benchmark: Aberdeen 2010 best 47 %; B2B average 23 % (source and year not known); Aberdeen 2010 worst 5 %", run.Output, StringComparison.Ordinal);
        Assert.Contains("Benchmarks are numbers of other organizations", run.Output, StringComparison.Ordinal);
        Assert.Equal(11, run.Output.Split('\n').Count(line => line.StartsWith("  now: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Period_without_data_says_so_and_is_no_error()
    {
        var run = CommandRun.Of("health", "--database", Database, "--from", "2001-01-01", "--to", "2001-01-01");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains("Not enough data: Funnel is not refilled\n  now: leads created 0, leads that left 0; before: leads created 0, leads that left 0\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_days_are_errors()
    {
        Assert.Equal(ExitCode.WrongUsage, CommandRun.Of("health", "--database", Database, "--from", "July", "--to", "2024-12-31").Code);
        var reversed = CommandRun.Of("health", "--database", Database, "--from", "2024-12-31", "--to", "2024-01-01");

        Assert.NotEqual(ExitCode.Done, reversed.Code);
        Assert.Contains("CRMA2024", reversed.Errors, StringComparison.Ordinal);
    }

    private static (int Part, int Base) Of(JObject health, string symptom)
    {
        var current = health["symptoms"]!.Single(one => (string?)one["symptom"] == symptom)["current"]!;
        return ((int)current["part"]!, (int)current["base"]!);
    }

    private static int Leads(IOrganizationService service, string column, params string[] filled) => Count(
        service,
        LeadTable.LogicalName,
        column,
        query =>
        {
            query.Criteria.AddCondition(LeadTable.ExcludedFromKpis, ConditionOperator.NotEqual, true);
            query.Criteria.AddCondition(LeadTable.Merged, ConditionOperator.NotEqual, true);
            foreach (var one in filled)
            {
                query.Criteria.AddCondition(one, ConditionOperator.NotNull);
            }
        });

    private static int Handovers(IOrganizationService service, HandoverOutcome outcome) => Count(
        service,
        HandoverTable.LogicalName,
        HandoverTable.DecidedOn,
        query =>
        {
            query.Criteria.AddCondition(HandoverTable.Outcome, ConditionOperator.Equal, (int)outcome);
            query.Criteria.AddCondition(HandoverTable.ExcludedFromKpis, ConditionOperator.NotEqual, true);
        });

    private static int Count(IOrganizationService service, string table, string column, Action<QueryExpression>? more = null)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(column, ConditionOperator.GreaterEqual, Begin);
        query.Criteria.AddCondition(column, ConditionOperator.LessThan, End);
        more?.Invoke(query);
        return service.RetrieveMultiple(query).Entities.Count;
    }

    private static Entity[] Deals(IOrganizationService service)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OpportunityTable.SourcedBy, OpportunityTable.ActualValueBase, OpportunityTable.ActualCloseDate),
        };
        query.Criteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.Equal, 1);
        return [.. service.RetrieveMultiple(query).Entities
            .Where(deal => deal.GetAttributeValue<DateTime>(OpportunityTable.ActualCloseDate) is { Year: 2024, Month: >= 7 })];
    }
}
