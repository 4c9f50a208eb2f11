using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.Criteria;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>What criteria would have done with the leads as they were, asked through the package by the roles that would.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class SimulationTests : IDisposable
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Set_in_force_changes_nothing_over_its_own_period()
    {
        var set = _funnel.Activate(Enforcement.Warn);
        foreach (var budget in new decimal?[] { null, 9999.99m, 10000m, 20000m })
        {
            _funnel.Lead(budget);
        }

        var result = _funnel.SalesClient.SimulateCriteriaSetOnAll(Ask(set));

        Assert.Equal((4, 4, 2, 2), (result.Leads, result.Compared, result.Total.Before.Leads, result.Total.After.Leads));
        Assert.Empty(result.Changed);
        Assert.Equal(2, Assert.Single(result.Criteria).DecidesAlone.Leads);
    }

    [Fact]
    public void Draft_is_held_against_leads_as_they_were_and_against_what_became_of_them()
    {
        _funnel.Activate();
        Guid small = _funnel.Lead(10000), large = _funnel.Lead(30000);
        Win(small, 700);
        Win(large, 300);

        // What a lead becomes later is not what it was.
        _funnel.Marketing.Update(new Entity(LeadTable.LogicalName, _funnel.Lead(15000)) { ["budgetamount"] = new Money(50000) });

        var result = _funnel.MarketingClient.SimulateCriteriaSetOnAll(Ask(_funnel.Draft(version: 2, budget: "20000")));

        Assert.Equal((3, 1), (result.Total.Before.Leads, result.Total.After.Leads));
        Assert.Equal((2, 1, 700m), (result.Total.Dropped.Leads, result.Total.Dropped.Won, result.Total.Dropped.Revenue));
        Assert.Equal((1, 300m), (result.Total.After.Won, result.Total.After.Revenue));
        Assert.Equal(small, Assert.Single(result.Changed, lead => lead.Deal == DealResult.Won).LeadId);
        Assert.Null(result.Total.PrecisionAfter);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Slices_of_any_size_add_up_to_the_same(int batchSize)
    {
        _funnel.Activate(Enforcement.Warn);
        for (var index = 0; index < 7; index++)
        {
            _funnel.Lead(index * 5000);
        }

        var question = Ask(_funnel.Draft(version: 2, budget: "20000"));
        var told = new List<int>();
        var whole = _funnel.AdministratorClient.SimulateCriteriaSetOnAll(question);
        var sliced = _funnel.AdministratorClient.SimulateCriteriaSetOnAll(question, new Told(told), batchSize);

        Assert.Equal(Describe(whole), Describe(sliced));
        Assert.Equal((7 + batchSize - 1) / batchSize, told.Count);
        Assert.Equal((7, 5, 3, 2), (whole.Leads, whole.Total.Before.Leads, whole.Total.After.Leads, whole.Changed.Count));
    }

    [Fact]
    public void Verdicts_from_before_values_were_kept_are_counted_apart_unless_the_present_is_asked_for()
    {
        var set = _funnel.Activate();
        var lead = _funnel.Lead(10000);
        foreach (var assessment in _funnel.Rows(AssessmentTable.LogicalName, AssessmentTable.LeadId, lead))
        {
            _funnel.Corrupt(AssessmentTable.LogicalName, assessment.Id, AssessmentTable.JudgedValues, null);
        }

        var apart = _funnel.SalesClient.SimulateCriteriaSet(Ask(set));
        var present = _funnel.SalesClient.SimulateCriteriaSet(Ask(set) with { UsePresentValues = true });

        Assert.Equal((1, 0, 1), (apart.Leads, apart.Compared, apart.WithoutValues));
        Assert.Equal((1, 1, 1), (present.Compared, present.ByPresentValues, present.Total.After.Leads));
    }

    // The stage of the customer's purchase is kept as it was: who comes further later was not further then.
    [Fact]
    public void Customers_purchase_is_asked_as_it_was()
    {
        _funnel.Activate(Enforcement.Warn);
        var stages = new PurchaseStage?[] { null, PurchaseStage.NeedRecognized, PurchaseStage.EvaluatingOffers, PurchaseStage.Deciding };
        var leads = stages.Select(Bought).ToArray();
        _funnel.Marketing.Update(new Entity(LeadTable.LogicalName, leads[1]) { [LeadTable.PurchaseStage] = new OptionSetValue((int)PurchaseStage.Deciding) });
        var definition = $$"""
            [{"name":"Compares offers","column":"crma_purchasestage","kind":{{(int)CriterionKind.Required}},"dimension":{{(int)CriterionDimension.Timing}},
              "valueType":{{(int)CriterionValueType.Choice}},"operator":{{(int)CriterionOperator.In}},
              "value":"{{(int)PurchaseStage.EvaluatingOffers}}|{{(int)PurchaseStage.Deciding}}","points":0,"sequence":1}]
            """;

        var result = _funnel.SalesClient.SimulateCriteriaSetOnAll(Ask(null) with { Definition = definition });

        Assert.Equal((4, 4, 2), (result.Leads, result.Compared, result.Total.After.Leads));
        Assert.Equal(2, Assert.Single(result.Criteria).DecidesAlone.Leads);
    }

    [Fact]
    public void Edit_of_a_set_takes_its_scope_and_the_criteria_that_are_given()
    {
        var set = _funnel.Activate();
        _funnel.Lead(10000);
        var definition = $$"""
            [{"name":"Company","column":"companyname","kind":{{(int)CriterionKind.Scored}},"dimension":{{(int)CriterionDimension.Fit}},
              "valueType":{{(int)CriterionValueType.Text}},"operator":{{(int)CriterionOperator.EqualTo}},"value":"Contoso","points":5,"sequence":1}]
            """;

        Assert.Equal(1, _funnel.SalesClient.SimulateCriteriaSet(Ask(set) with { Definition = definition, Threshold = 5 }).Total.After.Leads);
        Assert.Equal(1, _funnel.SalesClient.SimulateCriteriaSet(Ask(null) with { Definition = definition }).Total.After.Leads);
    }

    [Fact]
    public void Deleted_and_merged_leads_are_no_leads_of_their_own()
    {
        var set = _funnel.Activate();
        Guid master = _funnel.Lead(10000), subordinate = _funnel.Lead(1), deleted = _funnel.Lead(10000);
        _funnel.Admin.Delete(LeadTable.LogicalName, deleted);
        _funnel.Admin.Execute(new MergeRequest
        {
            Target = new EntityReference(LeadTable.LogicalName, master),
            SubordinateId = subordinate,
            UpdateContent = new Entity(LeadTable.LogicalName),
            PerformParentingChecks = false,
        });

        var result = _funnel.SalesClient.SimulateCriteriaSetOnAll(Ask(set));

        Assert.DoesNotContain(result.Changed, _ => true);
        Assert.Equal((result.Leads, 1), (result.Compared, result.Total.After.Leads));
    }

    [Fact]
    public void Question_that_cannot_be_answered_is_refused_with_its_reason()
    {
        var set = _funnel.Activate();

        AssertRefused("CRMA9001", () => _funnel.SalesClient.SimulateCriteriaSet(Ask(null)));
        AssertRefused("CRMA2024", () => _funnel.SalesClient.SimulateCriteriaSet(Ask(set) with { To = Day.PlusDays(-1) }));
        AssertRefused("CRMA2011", () => _funnel.SalesClient.SimulateCriteriaSet(Ask(set) with { Definition = "{" }));
        AssertRefused("CRMA2007", () => _funnel.SalesClient.SimulateCriteriaSet(Ask(set) with { Threshold = 1 }));
        AssertRefused("CRMA6011", () => _funnel.SalesClient.SimulateCriteriaSet(Ask(set), cursor: "x"));
        AssertRefused("CRMA9002", () => _funnel.SalesClient.SimulateCriteriaSet(Ask(set), batchSize: 2001));
    }

    [Fact]
    public void Who_may_not_read_criteria_sets_is_refused_and_is_told_whose_role_it_takes()
    {
        var set = _funnel.Activate();
        var guest = new AlignmentClient(_funnel.Organization.ServiceFor(_funnel.User("Gast", "Basic User")));

        AssertRefused("CRMA9011", () => guest.SimulateCriteriaSet(Ask(set)));
    }

    [Fact]
    public void Nothing_is_written_and_a_lead_outside_the_days_is_not_seen()
    {
        var set = _funnel.Activate();
        _funnel.Lead(10000);

        Assert.Equal(0, _funnel.SalesClient.SimulateCriteriaSetOnAll(new SimulationQuestion(Day.PlusDays(1), Day.PlusDays(2)) { CriteriaSetId = set }).Leads);
        Assert.Equal(0, _funnel.SalesClient.SimulateCriteriaSetOnAll(new SimulationQuestion(Day.PlusDays(-2), Day.PlusDays(-1)) { CriteriaSetId = set }).Leads);
        Assert.Single(_funnel.Rows(AssessmentTable.LogicalName, AssessmentTable.CriteriaSetId, set));
    }

    private Guid Bought(PurchaseStage? stage) => _funnel.Marketing.Create(new Entity(LeadTable.LogicalName)
    {
        [LeadTable.Subject] = "Machines",
        [LeadTable.LastName] = "Buyer",
        [LeadTable.PurchaseStage] = stage is { } known ? new OptionSetValue((int)known) : null,
    });

    private static SimulationQuestion Ask(Guid? set) => new(Day, Day) { CriteriaSetId = set };

    private static void AssertRefused(string code, Action call) => Assert.Equal(code, Assert.Throws<AlignmentException>(call).Code);

    private static string Describe(CriteriaSetSimulation result) => string.Join(
        '\n',
        [
            $"{result.Leads} {result.Assessments} {result.Compared} {result.Total}",
            .. result.Criteria.Select(criterion => criterion.ToString()),
            .. result.Segments.Select(group => group.ToString()),
            .. result.Campaigns.Select(group => group.ToString()),
            .. result.Changed.Select(lead => lead.ToString()),
        ]);

    private void Win(Guid lead, decimal revenue)
    {
        var opportunity = _funnel.Admin.Create(new Entity("opportunity")
        {
            ["name"] = "Machines",
            ["originatingleadid"] = new EntityReference(LeadTable.LogicalName, lead),
        });
        _funnel.Admin.Execute(new WinOpportunityRequest
        {
            Status = new OptionSetValue(3),
            OpportunityClose = new Entity("opportunityclose")
            {
                ["opportunityid"] = new EntityReference("opportunity", opportunity),
                ["actualrevenue"] = new Money(revenue),
            },
        });
    }

    private sealed class Told(List<int> leads) : IProgress<CriteriaSetSimulation>
    {
        public void Report(CriteriaSetSimulation value) => leads.Add(value.Leads);
    }
}
