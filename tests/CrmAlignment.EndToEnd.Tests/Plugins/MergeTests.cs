using System;
using System.Linq;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Two records of one customer, or of one lead, are merged: one client, one lead, one history.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class MergeTests
{
    /// <summary>Table of the customers, whether they were folded before, and whether the platform runs the steps of rows that follow.</summary>
    public static TheoryData<string, bool, bool> Customers => new()
    {
        { "account", true, true }, { "account", true, false }, { "account", false, true }, { "account", false, false },
        { "contact", true, true }, { "contact", true, false },
    };

    [Theory]
    [MemberData(nameof(Customers))]
    public void Two_customers_with_revenue_become_one_client(string table, bool isFolded, bool runsSteps)
    {
        using var funnel = With(runsSteps);
        EntityReference master = Customer(funnel, table, "Contoso"), subordinate = Customer(funnel, table, "Contoso Ltd");
        Won(funnel, master, 300m);
        funnel.Clock.Advance(TimeSpan.FromDays(100));
        Won(funnel, master, 200m);
        Won(funnel, subordinate, 500m);
        funnel.Clock.Advance(TimeSpan.FromDays(300));
        Won(funnel, subordinate, 70m);
        if (isFolded)
        {
            funnel.AdministratorClient.FoldAll();
            Assert.Equal(2, Clients(funnel, "month", "2026-06"));
        }

        Merge(funnel.Admin, master, subordinate);

        AssertRecomputed(funnel);
        Assert.Equal((1, 1), (Clients(funnel, "month", "2026-06"), Clients(funnel, "year", "2026")));
        Assert.Equal(700m, Scorecard(funnel, "month", "2026-06").GetAttributeValue<decimal>(ScorecardTable.Arpu));
        Assert.Equal(1070m, funnel.Ledger(Measure.Revenue));
        Assert.Equal(0m, RevenueOf(funnel, subordinate));
        Assert.Equal(1070m, RevenueOf(funnel, master));
        Assert.All(funnel.Rows(ClientPeriodTable.LogicalName, table == "account" ? ClientPeriodTable.AccountId : ClientPeriodTable.ContactId, subordinate.Id), row =>
            Assert.Equal((false, 0m), (isFolded, row.GetAttributeValue<decimal>(Measure.Revenue.Column))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Customer_that_is_merged_on_and_on_ends_at_the_last_one(bool runsSteps)
    {
        using var funnel = With(runsSteps);
        var accounts = new[] { "A", "B", "C" }.Select(name => Customer(funnel, "account", name)).ToArray();
        foreach (var account in accounts)
        {
            Won(funnel, account, 100m);
        }

        Merge(funnel.Admin, accounts[1], accounts[0]);
        Merge(funnel.Admin, accounts[2], accounts[1]);

        AssertRecomputed(funnel);
        Assert.Equal(300m, RevenueOf(funnel, accounts[2]));
        Assert.Equal(1, Clients(funnel, "month", "2026-03"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Merged_customer_may_be_deleted_before_its_wins_are_folded(bool runsSteps)
    {
        using var funnel = With(runsSteps);
        EntityReference master = Customer(funnel, "account", "Contoso"), subordinate = Customer(funnel, "account", "Contoso Ltd");
        Won(funnel, master, 300m);
        Won(funnel, subordinate, 500m);
        Merge(funnel.Admin, master, subordinate);
        funnel.Organization.DrainAsyncOperations();

        funnel.Admin.Delete(subordinate.LogicalName, subordinate.Id);

        AssertRecomputed(funnel);
        Assert.Equal(0, funnel.AdministratorClient.AuditAllKpis().Drifts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Win_that_came_with_a_merged_customer_is_taken_back_from_the_master(bool runsSteps)
    {
        using var funnel = With(runsSteps);
        EntityReference master = Customer(funnel, "account", "Contoso"), subordinate = Customer(funnel, "account", "Contoso Ltd");
        var opportunity = Won(funnel, subordinate, 500m);
        Merge(funnel.Admin, master, subordinate);
        funnel.Organization.DrainAsyncOperations();

        funnel.Admin.Delete("opportunity", opportunity);
        Won(funnel, master, 10m);

        AssertRecomputed(funnel);
        Assert.Equal((0m, 10m), (RevenueOf(funnel, subordinate), RevenueOf(funnel, master)));
    }

    [Fact]
    public void Customer_with_more_wins_than_one_run_moves_follows_in_several()
    {
        using var funnel = With(runsSteps: false);
        EntityReference master = Customer(funnel, "account", "Contoso"), subordinate = Customer(funnel, "account", "Contoso Ltd");
        for (var deal = 0; deal < 620; deal++)
        {
            Won(funnel, subordinate, 1m);
        }

        Merge(funnel.Admin, master, subordinate);
        funnel.Organization.DrainAsyncOperations();
        Assert.Equal((120m, 500m), (RevenueOf(funnel, subordinate), RevenueOf(funnel, master)));

        funnel.Clock.Advance(TimeSpan.FromMinutes(2));
        AssertRecomputed(funnel);
        Assert.Equal((0m, 620m), (RevenueOf(funnel, subordinate), RevenueOf(funnel, master)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_leads_become_one_in_the_funnel(bool runsSteps)
    {
        using var funnel = With(runsSteps);
        funnel.Activate();
        Guid master = funnel.Lead(20000m), subordinate = funnel.Lead(15000m);
        funnel.MarketingClient.OfferLead(subordinate);
        funnel.SalesClient.AcceptLead(subordinate);
        funnel.AdministratorClient.FoldAll();
        Assert.Equal((2, 1), (funnel.Ledger(Measure.LeadsCreated), funnel.Ledger(Measure.SalesReady)));

        Merge(funnel.Admin, new EntityReference("lead", master), new EntityReference("lead", subordinate));

        AssertRecomputed(funnel);
        Assert.Equal((1, 0, 0), (funnel.Ledger(Measure.LeadsCreated), funnel.Ledger(Measure.SalesReady), funnel.Ledger(Measure.Disqualified)));
        Assert.Equal(1, funnel.Ledger(Measure.Accepted));
        Assert.Equal(master, Assert.Single(funnel.Rows(HandoverTable.LogicalName, HandoverTable.Outcome, (int)HandoverOutcome.Accepted))
            .GetAttributeValue<EntityReference>(HandoverTable.LeadId).Id);
        Assert.NotEmpty(funnel.Rows(AssessmentTable.LogicalName, AssessmentTable.LeadId, master));
        Assert.Empty(funnel.Rows(AssessmentTable.LogicalName, AssessmentTable.LeadId, subordinate));
    }

    [Fact]
    public void Lead_that_is_merged_stays_out_of_the_funnel_whatever_becomes_of_it()
    {
        using var funnel = With(runsSteps: true);
        Guid master = funnel.Lead(), subordinate = funnel.Lead();
        Merge(funnel.Admin, new EntityReference("lead", master), new EntityReference("lead", subordinate));
        Assert.Equal(1, funnel.Ledger(Measure.LeadsCreated));

        funnel.Admin.Update(new Entity("lead", subordinate) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        funnel.Admin.Update(new Entity("lead", subordinate) { ["budgetamount"] = new Money(5m) });
        AssertRecomputed(funnel);

        funnel.Admin.Delete("lead", subordinate);
        AssertRecomputed(funnel);
        Assert.Equal(1, funnel.Ledger(Measure.LeadsCreated));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Enrollment_of_the_merged_lead_ends_and_that_of_the_master_goes_on(bool masterIsEnrolled, bool runsSteps)
    {
        using var funnel = With(runsSteps);
        Guid master = funnel.Lead(), subordinate = funnel.Lead();
        var ended = funnel.SalesClient.RejectLead(subordinate, "EARLY").EnrollmentId!.Value;
        var kept = masterIsEnrolled ? funnel.SalesClient.RejectLead(master, "EARLY").EnrollmentId : null;

        Merge(funnel.Admin, new EntityReference("lead", master), new EntityReference("lead", subordinate));
        funnel.Organization.DrainAsyncOperations();

        var rows = funnel.Rows(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.LeadId, master)
            .ToDictionary(row => row.Id, row => (EnrollmentOutcome)row.GetAttributeValue<OptionSetValue>(NurtureEnrollmentTable.Outcome).Value);
        Assert.Equal(EnrollmentOutcome.Withdrawn, rows[ended]);
        Assert.Equal(masterIsEnrolled ? 2 : 1, rows.Count);
        Assert.True(kept is null || rows[kept.Value] == EnrollmentOutcome.Waiting);
        Assert.Equal(kept is null ? 0 : 1, funnel.Rows("queueitem", "queueid", funnel.NurtureQueue).Length);
        AssertRecomputed(funnel);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Offer_of_the_merged_lead_is_withdrawn_and_that_of_the_master_goes_on(bool masterIsOffered, bool runsSteps)
    {
        using var funnel = With(runsSteps);
        funnel.Activate();
        Guid master = funnel.Lead(20000m), subordinate = funnel.Lead(20000m);
        var withdrawn = funnel.MarketingClient.OfferLead(subordinate).HandoverId;
        var kept = masterIsOffered ? funnel.MarketingClient.OfferLead(master).HandoverId : (Guid?)null;

        Merge(funnel.Marketing, new EntityReference("lead", master), new EntityReference("lead", subordinate));

        var rows = funnel.Rows(HandoverTable.LogicalName, HandoverTable.LeadId, master)
            .ToDictionary(row => row.Id, row => (HandoverOutcome)row.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome).Value);
        Assert.Equal(HandoverOutcome.Withdrawn, rows[withdrawn]);
        Assert.Equal(masterIsOffered ? 2 : 1, rows.Count);
        Assert.True(kept is null || rows[kept.Value] == HandoverOutcome.Pending);
        AssertRecomputed(funnel);

        if (!masterIsOffered)
        {
            funnel.MarketingClient.OfferLead(master);
        }

        Assert.Equal(masterIsOffered ? kept : null, masterIsOffered ? funnel.SalesClient.AcceptLead(master).HandoverId : null);
    }

    [Fact]
    public void Marketing_merges_its_leads_and_sales_merges_its_customers()
    {
        using var funnel = With(runsSteps: true);
        funnel.Activate();
        Guid master = funnel.Lead(20000m), subordinate = funnel.Lead(15000m);
        funnel.MarketingClient.OfferLead(subordinate);
        funnel.SalesClient.AcceptLead(subordinate);
        Merge(funnel.Marketing, new EntityReference("lead", master), new EntityReference("lead", subordinate), new Entity("lead") { ["jobtitle"] = "CTO" });
        Assert.Equal("CTO", funnel.Read(master).GetAttributeValue<string>("jobtitle"));

        var customers = new[] { "A", "B" }.Select(name => Customer(funnel, "account", name)).ToArray();
        foreach (var customer in customers)
        {
            Won(funnel, customer, 100m);
        }

        Merge(funnel.Sales, customers[0], customers[1]);

        AssertRecomputed(funnel);
        Assert.Equal(1, Clients(funnel, "month", "2026-03"));
    }

    [Fact]
    public void Merge_carries_no_unmet_lead_through_the_gate()
    {
        using var funnel = With(runsSteps: true);
        funnel.Activate();
        Guid master = funnel.Lead(5m), subordinate = funnel.Lead(20000m, LeadStage.SalesReady);

        var refusal = Refusal.Of(() => Merge(
            funnel.Admin,
            new EntityReference("lead", master),
            new EntityReference("lead", subordinate),
            new Entity("lead") { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) }));

        Assert.StartsWith("CRMA1001", refusal, StringComparison.Ordinal);
        Assert.Equal(0, funnel.Read(subordinate).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void Nobody_gives_derived_rows_away_without_a_merge()
    {
        using var funnel = With(runsSteps: true);
        EntityReference master = Customer(funnel, "account", "Contoso"), other = Customer(funnel, "account", "Fabrikam");
        Won(funnel, other, 500m);
        var fact = funnel.Rows(KpiFactTable.LogicalName, KpiFactTable.AccountId, other.Id).Single();

        var refusal = Refusal.Of(() => funnel.Admin.Update(new Entity(KpiFactTable.LogicalName, fact.Id) { [KpiFactTable.AccountId] = master }));

        Assert.StartsWith("CRMA6003", refusal, StringComparison.Ordinal);
    }

    private static Funnel With(bool runsSteps) => new(options: new LocalDataverseOptions { RunsStepsOfMergedRows = runsSteps });

    private static EntityReference Customer(Funnel funnel, string table, string name) =>
        new(table, funnel.Sales.Create(new Entity(table) { [table == "account" ? "name" : "lastname"] = name }));

    private static Guid Won(Funnel funnel, EntityReference customer, decimal revenue)
    {
        var opportunity = funnel.Admin.Create(new Entity("opportunity") { ["name"] = "Deal", ["customerid"] = customer });
        funnel.Admin.Execute(KpiTests.WinRequest(funnel, opportunity, revenue));
        return opportunity;
    }

    private static void Merge(IOrganizationService service, EntityReference master, EntityReference subordinate, Entity? content = null) =>
        service.Execute(new MergeRequest { Target = master, SubordinateId = subordinate.Id, UpdateContent = content ?? new Entity(master.LogicalName) });

    private static decimal RevenueOf(Funnel funnel, EntityReference customer) => funnel
        .Rows(KpiFactTable.LogicalName, KpiFactTable.CustomerKey, $"{customer.LogicalName}:{customer.Id:D}")
        .Sum(fact => fact.GetAttributeValue<decimal?>(Measure.Revenue.Column) ?? 0m);

    private static int Clients(Funnel funnel, string grain, string period) =>
        Scorecard(funnel, grain, period).GetAttributeValue<int>(ScorecardTable.ClientCount);

    private static Entity Scorecard(Funnel funnel, string grain, string period) => funnel.Rows(
        ScorecardTable.LogicalName, ScorecardTable.Key, $"{grain}|{period}{(period.Length == 4 ? "-01-01" : "-01")}|org").Single();

    private static void AssertRecomputed(Funnel funnel)
    {
        funnel.Organization.DrainAsyncOperations();
        Assert.Empty(funnel.Organization.FailedJobs);
        funnel.AdministratorClient.FoldAll();
        var kpis = new RecomputedKpis(funnel);
        KpiHistoryTests.AssertEqual(kpis.Totals(), kpis.Ledger());
        KpiHistoryTests.AssertEqual(kpis.Scorecards(), kpis.Stored());
    }
}
