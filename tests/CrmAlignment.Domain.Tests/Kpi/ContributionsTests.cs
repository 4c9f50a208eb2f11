using System;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Kpi;

public sealed class ContributionsTests
{
    private static readonly DateTime Created = new(2026, 1, 10, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Later = new(2026, 2, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Campaign = Guid.NewGuid();
    private static readonly Guid Unit = Guid.NewGuid();
    private static readonly Guid Account = Guid.NewGuid();

    [Fact]
    public void OfLead_counts_each_stage_at_its_instant()
    {
        var rows = LeadContribution.Of(Lead().Set(LeadTable.MarketingQualifiedOn, RecordValue.DateTime(Later)).Set(LeadTable.SalesReadyOn, RecordValue.DateTime(Later)));

        Assert.Equal(
            [
                new Contribution(Key(Created), new Measures { [Measure.LeadsCreated] = 1 }),
                new Contribution(Key(Later), new Measures { [Measure.MarketingQualified] = 1, [Measure.SalesReady] = 1 }),
            ],
            rows);
    }

    // A seller who closes such a deal is not stopped by what a report can hold, and what was posted is taken back as it was posted.
    [Fact]
    public void OfOpportunity_counts_an_amount_beyond_the_ledger_as_the_most_that_it_holds()
    {
        var row = Assert.Single(OpportunityContribution.Of(new RecordSnapshot(new ColumnList
        {
            { OpportunityTable.StateCode, RecordValue.Choice(1) },
            { OpportunityTable.ActualCloseDate, RecordValue.DateTime(Created) },
            { OpportunityTable.ActualValueBase, RecordValue.Money(250_000_000_000m) },
            { OpportunityTable.CostBase, RecordValue.Money(-250_000_000_000m) },
        })));

        Assert.Equal((100_000_000_000m, -100_000_000_000m, 1m), (row.Measures[Measure.Revenue], row.Measures[Measure.CostOfSales], row.Measures[Measure.Won]));
        Assert.Empty(ContributionDifference.Of([row], [row]));
    }

    [Theory]
    [InlineData(HandoverOutcome.Accepted, 1, 0, 0)]
    [InlineData(HandoverOutcome.Rejected, 0, 1, 0)]
    [InlineData(HandoverOutcome.Expired, 0, 0, 1)]
    public void OfHandover_counts_the_decision(HandoverOutcome outcome, int accepted, int rejected, int expired)
    {
        var row = Assert.Single(HandoverContribution.Of(Handover(outcome)));

        Assert.Equal(new Contribution(Key(Later), new Measures { [Measure.Accepted] = accepted, [Measure.Rejected] = rejected, [Measure.Expired] = expired }), row);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    [InlineData(null, 1)]
    public void What_is_excluded_from_the_kpis_counts_nowhere(bool? isExcluded, int counted)
    {
        var excluded = RecordValue.TwoOptions(isExcluded);
        var lead = Lead().Set(LeadTable.DisqualifiedOn, RecordValue.DateTime(Created)).Set(LeadTable.ExcludedFromKpis, excluded);
        var handover = Handover(HandoverOutcome.Rejected).Set(HandoverTable.ExcludedFromKpis, excluded);

        Assert.Equal(counted, LeadContribution.Of(lead).Count);
        Assert.Equal(counted, HandoverContribution.Of(handover).Count);
    }

    [Fact]
    public void OfHandover_counts_nothing_while_pending() => Assert.Empty(HandoverContribution.Of(Handover(HandoverOutcome.Pending)));

    [Fact]
    public void OfEnrollment_counts_the_business_unit_alone() => Assert.Equal(
        [new Contribution(new ContributionKey(Later, null, null, Unit), new Measures { [Measure.Nurtured] = 1 })],
        EnrollmentContribution.Of(Owned().Set(NurtureEnrollmentTable.EnrolledOn, RecordValue.DateTime(Later))));

    [Fact]
    public void OfOpportunity_counts_a_win_on_its_date_whatever_its_kind()
    {
        var row = Assert.Single(OpportunityContribution.Of(Opportunity(1)));

        Assert.Equal(DateTimeKind.Unspecified, row.Key.When.Kind);
        Assert.Equal(new DateTime(2026, 2, 1), row.Key.When);
        Assert.Equal(new Customer("account", Account), row.Key.Customer);
        Assert.Equal(new Measures { [Measure.Revenue] = 1000m, [Measure.CostOfSales] = 400m, [Measure.Won] = 1, [Measure.WonBySales] = 1 }, row.Measures);
    }

    [Fact]
    public void OfOpportunity_counts_a_win_without_a_close_date_on_its_expected_one_else_on_its_creation()
    {
        var win = Opportunity(1).Set(OpportunityTable.ActualCloseDate, RecordValue.Empty).Set(OpportunityTable.CreatedOn, RecordValue.DateTime(Created));

        Assert.Equal(Created, Assert.Single(OpportunityContribution.Of(win)).Key.When);
        win.Set(OpportunityTable.EstimatedCloseDate, RecordValue.DateTime(new DateTime(2026, 3, 4)));
        Assert.Equal(new DateTime(2026, 3, 4), Assert.Single(OpportunityContribution.Of(win)).Key.When);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void OfOpportunity_counts_nothing_unless_won(int state) => Assert.Empty(OpportunityContribution.Of(Opportunity(state)));

    [Fact]
    public void OfCampaignActivity_counts_at_the_end_else_the_start_else_creation()
    {
        var activity = Owned()
            .Set(CampaignActivityTable.ActualCostBase, RecordValue.Money(250m))
            .Set(CampaignActivityTable.RegardingObjectId, RecordValue.Lookup("campaign", Campaign))
            .Set(CampaignActivityTable.CreatedOn, RecordValue.DateTime(Created));

        Assert.Equal(Created, Assert.Single(CampaignActivityContribution.Of(activity, Never)).Key.When);
        activity.Set(CampaignActivityTable.ActualStart, RecordValue.DateTime(Created.AddDays(1)));
        Assert.Equal(Created.AddDays(1), Assert.Single(CampaignActivityContribution.Of(activity, Never)).Key.When);
        activity.Set(CampaignActivityTable.ActualEnd, RecordValue.DateTime(Later));
        Assert.Equal(
            [new Contribution(Key(Later), new Measures { [Measure.MarketingSpend] = 250m })], CampaignActivityContribution.Of(activity, Never));
        Assert.Empty(CampaignActivityContribution.Of(activity, campaign => campaign == Campaign));
    }

    [Fact]
    public void OfCampaign_counts_other_cost_unless_it_is_a_template()
    {
        var campaign = Owned().Set(CampaignTable.OtherCostBase, RecordValue.Money(99m)).Set(
            CampaignTable.ProposedStart, RecordValue.DateTime(Later));

        Assert.Equal([new Contribution(Key(Later), new Measures { [Measure.MarketingSpend] = 99m })], CampaignContribution.Of(Campaign, campaign));
        Assert.Empty(CampaignContribution.Of(Campaign, campaign.Set(CampaignTable.IsTemplate, RecordValue.TwoOptions(true))));
    }

    [Fact]
    public void Posting_moves_a_reparented_lead_from_one_campaign_to_the_other()
    {
        var other = Guid.NewGuid();
        var before = LeadContribution.Of(Lead());
        var after = LeadContribution.Of(Lead().Set(LeadTable.CampaignId, RecordValue.Lookup("campaign", other)));

        var rows = Posting.Of(Save("lead"), before, after, Nobody, Guid.NewGuid);

        Assert.Equal([-1, 1], rows.Select(row => row[Measure.LeadsCreated.Column].AsWholeNumber!.Value));
        Assert.Equal([Campaign, other], rows.Select(row => row[KpiFactTable.CampaignId].AsId!.Value));
        Assert.Equal(2, rows.Select(row => row[KpiFactTable.Key].AsText).Distinct().Count());
        Assert.All(rows, row => Assert.True(row[KpiFactTable.Key].AsText!.Length <= 200));
        Assert.Empty(Posting.Of(Save("lead"), before, before, Nobody, Guid.NewGuid));
    }

    [Fact]
    public void Posting_moves_a_lead_from_no_category_to_one_and_the_rows_add_up_to_nothing()
    {
        var category = Guid.NewGuid();
        var before = LeadContribution.Of(Lead());
        var after = LeadContribution.Of(Lead().Set(LeadTable.LeadCategoryId, RecordValue.Lookup(LeadCategoryTable.LogicalName, category)));

        var rows = Posting.Of(Save("lead"), before, after, Nobody, Guid.NewGuid);

        Assert.Equal([-1, 1], rows.Select(row => row[Measure.LeadsCreated.Column].AsWholeNumber!.Value));
        Assert.Equal([null, category], rows.Select(row => row[KpiFactTable.LeadCategoryId].AsId));
        Assert.Equal(2, rows.Select(row => row[KpiFactTable.Key].AsText).Distinct().Count());
        Assert.All(rows, row => Assert.Equal(Campaign, row[KpiFactTable.CampaignId].AsId));
        var fact = UnfoldedFact.Of(Guid.NewGuid(), null, new RecordSnapshot(rows[1].Values));
        Assert.Equal(
            [Scope.Organization, Scope.BusinessUnit(Unit), Scope.Campaign(Campaign), Scope.LeadCategory(category)],
            Scope.Of(fact.Contribution.Key));
    }

    [Fact]
    public void Handover_and_opportunity_count_for_their_own_category()
    {
        var category = RecordValue.Lookup(LeadCategoryTable.LogicalName, Guid.NewGuid());

        Assert.Equal(
            [category.AsId, category.AsId],
            HandoverContribution.Of(Handover(HandoverOutcome.Accepted).Set(HandoverTable.LeadCategoryId, category))
                .Concat(OpportunityContribution.Of(Opportunity(1).Set(OpportunityTable.LeadCategoryId, category)))
                .Select(row => row.Key.LeadCategoryId));
    }

    [Fact]
    public void Keys_without_a_category_are_those_of_the_version_before_there_were_categories()
    {
        var save = new SourceSave("lead", new Guid("10000000-0000-0000-0000-000000000001"), new Guid("10000000-0000-0000-0000-000000000002"));
        var row = new Contribution(
            new ContributionKey(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), null, null, null), new Measures { [Measure.LeadsCreated] = 1 });
        var categorized = row with { Key = row.Key with { LeadCategoryId = save.Id } };
        var drift = new KpiDrift(
            DriftPlace.Ledger,
            new ScorecardKey(Period.Containing(PeriodGrain.Month, new DateTime(2026, 1, 1)), Scope.Organization), "crma_won", 1, 0);

        // Computed by the version before: SHA-256 of what it hashed, which had no place for a category.
        var hashed = "639028224000000000Z|||" + string.Concat(Measure.All.Select(measure => "|" + row.Measures.ColumnOf(measure)));
        Assert.Equal("lead:" + save.Id.ToString("N") + ":" + save.OperationId.ToString("N") + ":" + Sha(hashed, 12), PostingKey.Of(save, row));
        Assert.NotEqual(PostingKey.Of(save, row), PostingKey.Of(save, categorized));
        Assert.Equal("ledger|month|2026-01-01|org|crma_won|" + Sha("|||", 16), KpiDriftWrites.KeyOf(drift));
        Assert.NotEqual(KpiDriftWrites.KeyOf(drift), KpiDriftWrites.KeyOf(drift with { LeadCategoryId = save.Id }));
    }

    [Fact]
    public void Posting_refers_to_nothing_that_is_being_deleted_but_keeps_the_customer()
    {
        var before = OpportunityContribution.Of(Opportunity(1).Set(OpportunityTable.CampaignId, RecordValue.Lookup("campaign", Campaign)));

        var row = Assert.Single(
            Posting.Of(Save("opportunity"), before, [], id => id == Account || id == Campaign, Guid.NewGuid));

        Assert.Equal("account:" + Account.ToString("D"), row[KpiFactTable.CustomerKey].AsText);
        Assert.True(row[KpiFactTable.AccountId].IsEmpty);
        Assert.True(row[KpiFactTable.CampaignId].IsEmpty);
        Assert.Equal(-1000m, row[Measure.Revenue.Column].AsNumber);
        var fact = UnfoldedFact.Of(Guid.NewGuid(), null, new RecordSnapshot(row.Values));
        Assert.Equal((new Customer("account", Account), false), (fact.Contribution.Key.Customer!.Value, fact.CustomerExists));
    }

    [Fact]
    public void PostingKey_is_the_same_when_an_operation_is_delivered_again()
    {
        var save = Save("lead");
        var row = new Contribution(Key(Later), new Measures { [Measure.Revenue] = 1.50m });

        Assert.Equal(PostingKey.Of(save, row), PostingKey.Of(save, row with { Measures = new Measures { [Measure.Revenue] = 1.5m } }));
        Assert.NotEqual(PostingKey.Of(save, row), PostingKey.Of(save with { OperationId = Guid.NewGuid() }, row));
    }

    private static string Sha(string text, int bytes)
    {
        using var sha = System.Security.Cryptography.SHA256.Create();
        return string.Concat(sha.ComputeHash(System.Text.Encoding.UTF8.GetBytes(text)).Take(bytes)
            .Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static SourceSave Save(string table) => new(table, Guid.NewGuid(), Guid.NewGuid());

    private static bool Nobody(Guid id) => false;

    private static bool Never(Guid campaign) => false;

    private static ContributionKey Key(DateTime when) => new(when, null, Campaign, Unit);

    private static RecordSnapshot Owned() => new RecordSnapshot().Set("owningbusinessunit", RecordValue.Lookup("businessunit", Unit));

    private static RecordSnapshot Lead() => Owned()
        .Set(LeadTable.CampaignId, RecordValue.Lookup("campaign", Campaign))
        .Set(LeadTable.CreatedOn, RecordValue.DateTime(Created));

    private static RecordSnapshot Handover(HandoverOutcome outcome) => Owned()
        .Set(HandoverTable.CampaignId, RecordValue.Lookup("campaign", Campaign))
        .Set(HandoverTable.Outcome, RecordValue.Choice((int)outcome))
        .Set(HandoverTable.DecidedOn, RecordValue.DateTime(Later));

    private static RecordSnapshot Opportunity(int state) => Owned()
        .Set(OpportunityTable.StateCode, RecordValue.Choice(state))
        .Set(OpportunityTable.ActualValueBase, RecordValue.Money(1000m))
        .Set(OpportunityTable.CostBase, RecordValue.Money(400m))
        .Set(OpportunityTable.ActualCloseDate, RecordValue.DateTime(Later.Date))
        .Set(OpportunityTable.CustomerId, RecordValue.Lookup("account", Account))
        .Set(OpportunityTable.SourcedBy, RecordValue.Choice((int)SourcedBy.Sales));
}
