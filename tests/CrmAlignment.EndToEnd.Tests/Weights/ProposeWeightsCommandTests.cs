using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Client;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Weights;

/// <summary>crma propose-weights through the package: four months of leads, of which a decision maker's are won and a budget says nothing.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ProposeWeightsCommandTests : IDisposable
{
    private const int Months = 4;
    private static readonly string[] Question = ["propose-weights", "--set", "B2B", "--from", "2026-03-01", "--to", "2026-06-30"];

    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public async Task Proposal_is_the_same_over_a_file_and_over_an_address_and_writes_nothing()
    {
        History(32);

        CommandRun served;
        await using (var server = await WebApiServer.StartAsync(_funnel.Organization, new WebApiOptions { UserWithoutToken = _funnel.Organization.SystemUserId }))
        {
            served = CommandRun.Of([.. Question, "--url", server.Address.ToString()]);
        }

        var run = Run();

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Equal(run, served);

        // Of 32 leads a month one stays open; of the 16 of decision makers 14 are won, of the others 2 (one of whom is open).
        Assert.Contains("B2B leads, version 1, leads judged first 2026-03-01 to 2026-06-30: 64 won, 60 lost, 4 neither", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("more leads were judged then", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing is in force before marketing and sales both sign it", run.Output, StringComparison.Ordinal);
        Assert.Equal(["Company is known", "10", "10 (kept)", "not enough data", "124", "51.6 %", "0", "not enough data"], Cells(run.Output, "Company is known"));
        Assert.Equal(["Decision maker", "10", "10"], Cells(run.Output, "Decision maker")[..3]);
        Assert.Equal(["64", "87.5 %", "60", "13.3 %"], Cells(run.Output, "Decision maker")[4..]);
        Assert.Single(Sets());
    }

    [Fact]
    public void Draft_is_the_next_version_with_other_points_which_both_sides_sign_before_it_is_in_force()
    {
        var former = History(32);
        var assessments = Count(AssessmentTable.LogicalName);

        var json = JObject.Parse(Run("--draft", "--json").Output);

        Assert.Equal(2, json.Value<int>("draftVersion"));
        Assert.True(json["proposal"]!["quality"]!.Value<double>("brier") < json["proposal"]!["quality"]!.Value<double>("baseRateBrier"));
        var draft = Sets().Single(set => set.GetAttributeValue<int>(CriteriaSetTable.Version) == 2);
        Assert.Equal((int)CriteriaSetPhase.Draft, draft.GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value);
        Assert.Null(draft.GetAttributeValue<EntityReference>(CriteriaSetTable.MarketingAgreedBy));
        Assert.Null(draft.GetAttributeValue<EntityReference>(CriteriaSetTable.SalesAgreedBy));
        Assert.Equal(json["proposal"]!.Value<int>("proposedThreshold"), draft.GetAttributeValue<int>(CriteriaSetTable.Threshold));

        // The budget of half of the won and half of the lost leads says nothing; what all have keeps its points.
        var points = Criteria(draft.Id).ToDictionary(row => row.GetAttributeValue<string>(CriterionTable.Name), row => row.GetAttributeValue<int>(CriterionTable.Points));
        Assert.Equal(10, points["Decision maker"]);
        Assert.Equal(10, points["Company is known"]);
        Assert.InRange(points.GetValueOrDefault("Budget is known"), 0, 3);
        Assert.Equal([10, 10, 10], Criteria(former).Select(row => row.GetAttributeValue<int>(CriterionTable.Points)));
        Assert.Equal(assessments, Count(AssessmentTable.LogicalName));

        Assert.Equal("CRMA2008", Assert.Throws<AlignmentException>(() => _funnel.AdministratorClient.ActivateCriteriaSet(draft.Id)).Code);
        _funnel.Sign(draft.Id);
        Assert.Equal(former, _funnel.AdministratorClient.ActivateCriteriaSet(draft.Id).RetiredSetId);
    }

    [Fact]
    public async Task Draft_is_written_over_an_address_as_well()
    {
        History(32);
        await using var server = await WebApiServer.StartAsync(_funnel.Organization, new WebApiOptions { UserWithoutToken = _funnel.Organization.SystemUserId });

        var run = CommandRun.Of([.. Question, "--url", server.Address.ToString(), "--draft"]);

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains("Draft written: version 2 of B2B, not signed", run.Output, StringComparison.Ordinal);
        var draft = Sets().Single(set => set.GetAttributeValue<int>(CriteriaSetTable.Version) == 2);
        Assert.InRange(Criteria(draft.Id).Length, 2, 3);
        _funnel.Sign(draft.Id);
    }

    [Fact]
    public void Second_draft_beside_one_that_is_not_signed_yet_is_refused()
    {
        History(32);
        Run("--draft");

        var again = Run("--draft");

        Assert.Equal(ExitCode.WrongUsage, again.Code);
        Assert.Contains("Version 2 of \"B2B\" is a draft already.", again.Errors, StringComparison.Ordinal);
        Assert.Equal(2, Sets().Length);
    }

    [Fact]
    public void Too_few_leads_propose_nothing_and_no_draft()
    {
        History(8);

        var run = Run("--draft");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains("Not enough data: 40 won and 40 lost leads are needed, and there are 16 and 12. Nothing is proposed", run.Output, StringComparison.Ordinal);
        Assert.Single(Sets());
    }

    [Fact]
    public void Lead_that_was_judged_before_the_days_is_left_out_and_a_later_verdict_changes_nothing()
    {
        History(8);
        var lead = _funnel.Lead(1);
        _funnel.Clock.Advance(TimeSpan.FromDays(1));
        _funnel.Marketing.Update(new Entity(LeadTable.LogicalName, lead) { ["budgetamount"] = new Money(50000), ["decisionmaker"] = true });
        var day = _funnel.Clock.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var later = JObject.Parse(_funnel.Outside(database => CommandRun.Of("propose-weights", "--set", "B2B", "--from", day, "--to", day, "--database", database, "--json")).Output);
        var whole = JObject.Parse(_funnel.Outside(database => CommandRun.Of("propose-weights", "--set", "B2B", "--from", "2026-03-01", "--to", day, "--database", database, "--json")).Output);

        Assert.Contains("  1 more leads were judged then, of which it is not known", LeftOut(day), StringComparison.Ordinal);
        Assert.Equal((1, 0), (later.Value<int>("leftOut"), later["proposal"]!.Value<int>("undecided")));
        Assert.Equal((0, 5), (whole.Value<int>("leftOut"), whole["proposal"]!.Value<int>("undecided")));
    }

    private string LeftOut(string day) =>
        _funnel.Outside(database => CommandRun.Of("propose-weights", "--set", "B2B", "--from", day, "--to", day, "--database", database)).Output;

    private Guid History(int monthly)
    {
        var set = Activated();
        for (var month = 0; month < Months; month++)
        {
            for (var index = 0; index < monthly; index++)
            {
                Lead(index, monthly);
            }

            _funnel.Clock.Advance(TimeSpan.FromDays(31));
        }

        return set;
    }

    private Guid Activated()
    {
        var set = _funnel.Draft(Enforcement.Warn);
        foreach (var criterion in Criteria(set))
        {
            _funnel.Administrator.Update(new Entity(CriterionTable.LogicalName, criterion.Id)
            {
                [CriterionTable.Kind] = new OptionSetValue((int)CriterionKind.Scored),
                [CriterionTable.Points] = 10,
            });
        }

        Add(set, "Decision maker", "decisionmaker", CriterionValueType.TwoOptions, CriterionOperator.EqualTo, "true");
        Add(set, "Company is known", LeadTable.CompanyName, CriterionValueType.Text, CriterionOperator.ContainsData, null);
        _funnel.Administrator.Update(new Entity(CriteriaSetTable.LogicalName, set) { [CriteriaSetTable.Threshold] = 20 });
        _funnel.Sign(set);
        _funnel.AdministratorClient.ActivateCriteriaSet(set);
        return set;
    }

    private void Add(Guid set, string name, string column, CriterionValueType type, CriterionOperator op, string? value)
    {
        var row = Funnel.Criterion(set, name, column, type, op, value);
        row[CriterionTable.Kind] = new OptionSetValue((int)CriterionKind.Scored);
        row[CriterionTable.Points] = 10;
        row[CriterionTable.Sequence] = 2;
        _funnel.Administrator.Create(row);
    }

    // The first half of a month are decision makers, every second lead has a budget; an eighth is decided against the rule, and the last stays open.
    private void Lead(int index, int monthly)
    {
        var decides = index < monthly / 2;
        var lead = _funnel.Marketing.Create(new Entity(LeadTable.LogicalName)
        {
            [LeadTable.Subject] = "Machines",
            [LeadTable.LastName] = "Lovelace",
            [LeadTable.CompanyName] = "Contoso",
            ["budgetamount"] = new Money(index % 2 == 0 ? 20000 : 1),
            ["decisionmaker"] = decides,
        });
        var opportunity = _funnel.Admin.Create(new Entity("opportunity")
        {
            ["name"] = "Machines",
            ["originatingleadid"] = new EntityReference(LeadTable.LogicalName, lead),
        });
        if (index < monthly - 1)
        {
            var isAgainst = index % (monthly / 2) < monthly / 16;
            Close(opportunity, decides != isAgainst);
        }
    }

    private void Close(Guid opportunity, bool isWon)
    {
        var close = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", opportunity) };
        _funnel.Admin.Execute(isWon
            ? new WinOpportunityRequest { Status = new OptionSetValue(3), OpportunityClose = close }
            : new LoseOpportunityRequest { Status = new OptionSetValue(4), OpportunityClose = close });
    }

    private CommandRun Run(params string[] more) => _funnel.Outside(database => CommandRun.Of([.. Question, "--database", database, .. more]));

    private Entity[] Sets() => _funnel.Rows(CriteriaSetTable.LogicalName, CriteriaSetTable.Code, "B2B");

    private Entity[] Criteria(Guid set) => _funnel.Rows(CriterionTable.LogicalName, CriterionTable.CriteriaSetId, set);

    private int Count(string table) => _funnel.Admin.RetrieveMultiple(new QueryExpression(table)).Entities.Count;

    private static string[] Cells(string output, string name) => output.Split('\n').Single(line => line.TrimStart().StartsWith(name, StringComparison.Ordinal))
        .Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
