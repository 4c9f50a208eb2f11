using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.Health;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Whether marketing and sales work from one funnel, asked through the package by the roles that would: April beside March.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class HealthTests : IDisposable
{
    private static readonly LocalDate March = new(2026, 3, 1);
    private static readonly LocalDate April = new(2026, 4, 1);

    private readonly Funnel _funnel = new();

    public HealthTests() => _funnel.Activate();

    public void Dispose() => _funnel.Dispose();

    // March: sales accepted 20 of 24. April: none of 20, 18 kept for later and 2 for good.
    [Fact]
    public void Sales_that_stops_accepting_is_the_first_symptom_with_what_it_follows_from()
    {
        Offers(accepted: 20, "EARLY", refused: 4);
        _funnel.Clock.Advance(TimeSpan.FromDays(31));
        Offers(accepted: 0, "EARLY", refused: 18);
        Offers(accepted: 0, "NOFIT", refused: 2);
        _funnel.AdministratorClient.FoldAll();

        var health = _funnel.MarketingClient.CheckAlignment(April, April);

        Assert.Equal((April, new LocalDate(2026, 4, 30), March, new LocalDate(2026, 3, 31)), (health.From, health.To, health.PreviousFrom, health.PreviousTo));
        var first = health.Symptoms[0];
        Assert.Equal((HealthSymptom.LeadsNotAccepted, Finding.Symptom, Trend.Worse, NextStep.ReviewCriteria), (first.Symptom, first.Finding, first.Trend, first.NextStep));
        Assert.Equal((0, 20, 0m, 0.1611m), (first.Current.Part, first.Current.Base, first.Current.Low, first.Current.High));
        Assert.Equal((20, 24, 0.8333m), (first.Previous?.Part, first.Previous?.Base, first.Previous?.Value));
        Assert.Equal([0.47m, 0.23m, 0.05m], first.Benchmarks.Select(benchmark => benchmark.Value));
        Assert.Equal([(March, 24), (April, 20)], first.Months.Select(month => (month.Month, month.Rate.Base)));

        // 20 came, 18 went to nurture and 2 were closed; in March 24 came and 4 left.
        Assert.Equal((Finding.Healthy, 20, 20, 24, 4), Counts(health, HealthSymptom.FunnelNotRefilled));
        Assert.Equal((Finding.Healthy, 2, 20, 0, 4), Counts(health, HealthSymptom.RejectionsWithoutUse));
        Assert.Equal((Finding.Healthy, 0, 20, 0, 24), Counts(health, HealthSymptom.AnswersLate));
        Assert.Equal(Describe(health), Describe(_funnel.SalesClient.CheckAlignment(April, April)));
    }

    [Fact]
    public void Offers_that_nobody_answers_are_late()
    {
        for (var i = 0; i < 20; i++)
        {
            _funnel.MarketingClient.OfferLead(_funnel.Lead(10000));
        }

        _funnel.Clock.Advance(TimeSpan.FromDays(14));
        _funnel.AdministratorClient.ProcessAllDue();
        _funnel.AdministratorClient.FoldAll();

        var late = Find(_funnel.SalesClient.CheckAlignment(March, March), HealthSymptom.AnswersLate);

        Assert.Equal((Finding.Symptom, 20, 20, NextStep.AgreeAnswerTime), (late.Finding, late.Current.Part, late.Current.Base, late.NextStep));
    }

    [Fact]
    public void Nurture_that_no_schedule_works_off_is_untended_until_it_runs()
    {
        Offers(accepted: 0, "EARLY", refused: 20);
        Assert.Equal(Finding.Healthy, Untended().Finding);

        // The first touch is due after 30 days, in working hours, and there is a day to do it.
        var touch = _funnel.Rows(NurtureEnrollmentTable.LogicalName, "statecode", 0)
            .Select(row => row.GetAttributeValue<DateTime>(NurtureEnrollmentTable.NextTouchOn)).Distinct().Single();
        Assert.InRange(touch - _funnel.Clock.UtcNow, TimeSpan.FromDays(30), TimeSpan.FromDays(40));
        _funnel.Clock.Advance(touch - _funnel.Clock.UtcNow + TimeSpan.FromHours(23));
        Assert.Equal((Finding.Healthy, 0, 20), (Untended().Finding, Untended().Current.Part, Untended().Current.Base));
        _funnel.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal((Finding.Symptom, 20, NextStep.TendNurture), (Untended().Finding, Untended().Current.Part, Untended().NextStep));
        Assert.Equal(20, Untended().Rows.Count);
        Assert.All(Untended().Rows, row => Assert.Contains("Lovelace", row.Name, StringComparison.Ordinal));

        _funnel.AdministratorClient.ProcessAllDue();

        Assert.Equal((Finding.Healthy, 0), (Untended().Finding, Untended().Current.Part));

        CheckedSymptom Untended() => Find(_funnel.MarketingClient.CheckAlignment(), HealthSymptom.NurtureUntended);
    }

    [Fact]
    public void Opportunity_of_another_owner_and_a_lead_that_stays_with_marketing_have_two_owners()
    {
        var leads = Offers(accepted: 22, "EARLY", refused: 1);
        Deal(leads[0], _funnel.AdministratorUser);
        Deal(leads[1], _funnel.SalesUser);
        _funnel.Corrupt(LeadTable.LogicalName, leads[2], LeadTable.OwnerId, new EntityReference("systemuser", _funnel.MarketingUser));

        // Two opportunities are one lead, and what is lost is nobody's any more.
        Deal(leads[0], _funnel.MarketingUser);
        var lost = Deal(leads[3], _funnel.AdministratorUser);
        _funnel.Admin.Execute(new LoseOpportunityRequest
        {
            Status = new OptionSetValue(4),
            OpportunityClose = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference(OpportunityTable.LogicalName, lost) },
        });

        // What is merged is one lead.
        _funnel.Admin.Execute(new MergeRequest
        {
            Target = new EntityReference(LeadTable.LogicalName, leads[5]),
            SubordinateId = leads[4],
            UpdateContent = new Entity(LeadTable.LogicalName),
            PerformParentingChecks = false,
        });

        var owners = Find(_funnel.SalesClient.CheckAlignment(March, March), HealthSymptom.OwnersOverlap);

        Assert.Equal((2, 21), (owners.Current.Part, owners.Current.Base));
        Assert.Equal(new[] { leads[0], leads[2] }.Order(), owners.Rows.Select(row => row.Id).Order());
        Assert.Equal((Finding.Healthy, false), (owners.Finding, owners.IsCut));
    }

    [Fact]
    public void Campaign_with_spend_and_accepted_leads_and_no_deal_is_named_and_what_it_brought_counts()
    {
        var campaign = _funnel.Admin.Create(new Entity(CampaignTable.LogicalName)
        {
            [CampaignTable.Name] = "Fair",
            [CampaignTable.OtherCost] = new Money(500),
            [CampaignTable.ActualStart] = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc),
        });
        Offers(accepted: 20, "EARLY", refused: 0, campaign);
        _funnel.Clock.Advance(TimeSpan.FromDays(31));
        _funnel.AdministratorClient.FoldAll();

        var health = _funnel.SalesClient.CheckAlignment(April, April);

        var without = Find(health, HealthSymptom.CampaignsWithoutResult);
        Assert.Equal((Finding.Symptom, 1, 1, campaign, "Fair"), (without.Finding, without.Current.Part, without.Current.Base, without.Rows.Single().Id, without.Rows.Single().Name));
        Assert.Equal((0m, 500m), (health.Current.MarketingSpend, health.Previous.MarketingSpend));
        Assert.Equal((0, 0, 20, 20), Counts(Find(health, HealthSymptom.RoiNotShown)));

        // Of March itself: spent, and nothing came back.
        Assert.Equal((Finding.Symptom, NextStep.LinkRevenue), Judged(Find(_funnel.SalesClient.CheckAlignment(March, March), HealthSymptom.RoiNotShown)));
    }

    [Fact]
    public void Of_more_rows_than_a_page_the_newest_stand_for_all_and_the_answer_says_so()
    {
        Create(Enumerable.Range(0, 5001).Select(minute => new Entity(NurtureEnrollmentTable.LogicalName)
        {
            [NurtureEnrollmentTable.Name] = "Old",
            [NurtureEnrollmentTable.Outcome] = new OptionSetValue((int)EnrollmentOutcome.Waiting),
            [NurtureEnrollmentTable.EnrolledOn] = _funnel.Clock.UtcNow.AddMinutes(-minute),

            // The oldest is overdue, and is not looked at.
            [NurtureEnrollmentTable.NextTouchOn] = _funnel.Clock.UtcNow.AddDays(minute == 5000 ? -2 : 2),
        }));

        var waiting = Find(_funnel.SalesClient.CheckAlignment(March, March), HealthSymptom.NurtureUntended);

        Assert.Equal((0, 5000, true), (waiting.Current.Part, waiting.Current.Base, waiting.IsCut));
    }

    [Fact]
    public void Of_more_scorecards_than_a_page_whole_campaigns_count()
    {
        var campaigns = Enumerable.Range(0, 2501).Select(_ => Guid.NewGuid()).ToArray();
        Create(campaigns.Select(id => new Entity(CampaignTable.LogicalName, id) { [CampaignTable.Name] = "Fair" }));
        Create(campaigns.Select(id => (Guid?)id).Append(null)
            .SelectMany(id => new[] { March.PlusMonths(-1), March }.Select(month => Scorecard(id, month, id is null ? 9000 : 1))));

        var roi = Find(_funnel.SalesClient.CheckAlignment(March, March), HealthSymptom.RoiNotShown);

        // 5,000 rows are 2,500 campaigns, of the last of which there might be more.
        Assert.True(roi.IsCut);
        Assert.Equal((2499, 2499), (roi.Current.Part, roi.Previous?.Part));
    }

    [Fact]
    public void Three_whole_months_before_today_in_the_organizations_zone_are_the_default()
    {
        Assert.Equal((new LocalDate(2025, 12, 1), new LocalDate(2026, 2, 28)), Period());

        // Half past ten in the evening of 31 March in London is 1 April in Berlin.
        _funnel.Clock.Advance(TimeSpan.FromDays(29) + TimeSpan.FromHours(13.5));
        Assert.Equal((new LocalDate(2025, 12, 1), new LocalDate(2026, 2, 28)), Period());
        _funnel.SetVariable("crma_TimeZone", "Europe/Berlin");
        Assert.Equal((new LocalDate(2026, 1, 1), new LocalDate(2026, 3, 31)), Period());

        (LocalDate, LocalDate) Period()
        {
            var health = _funnel.SalesClient.CheckAlignment();
            return (health.From, health.To);
        }
    }

    [Fact]
    public void Leads_from_before_the_import_do_no_harm()
    {
        _funnel.Bypass(new CreateRequest { Target = new Entity(LeadTable.LogicalName) { [LeadTable.Subject] = "Old", [LeadTable.LastName] = "Old" } });

        Assert.All(_funnel.SalesClient.CheckAlignment(March, March).Symptoms, symptom => Assert.Equal(Finding.NotEnoughData, symptom.Finding));
    }

    [Fact]
    public void Number_of_requests_does_not_grow_with_rows_or_months()
    {
        _funnel.SalesClient.CheckAlignment(March, March);
        var few = _funnel.Organization.Requests.FromPluginsDuringLastRequest;
        Offers(accepted: 30, "EARLY", refused: 30);
        _funnel.AdministratorClient.FoldAll();

        _funnel.SalesClient.CheckAlignment(March.PlusMonths(-11), March);

        // The privilege, the time zone, scorecards of the organization and of campaigns, accepted leads twice, enrollments.
        Assert.Equal((7, 7), (few, _funnel.Organization.Requests.FromPluginsDuringLastRequest));
    }

    [Fact]
    public void Question_that_cannot_be_answered_is_refused_with_its_reason()
    {
        Assert.Equal("CRMA2024", Refused(() => _funnel.SalesClient.CheckAlignment(April, March)));
        Assert.Equal("CRMA9001", Refused(() => _funnel.SalesClient.CheckAlignment(April)));
        Assert.Equal("CRMA9001", Refused(() => _funnel.SalesClient.CheckAlignment(to: April)));
        Assert.Equal("CRMA9002", Refused(() => _funnel.SalesClient.CheckAlignment(March, March.PlusMonths(12))));
        Assert.Equal("CRMA9002", Refused(() => _funnel.SalesClient.CheckAlignment(new LocalDate(1754, 12, 1), new LocalDate(1754, 12, 1))));
        Assert.Equal("CRMA9002", Refused(() => _funnel.SalesClient.CheckAlignment(new LocalDate(9998, 1, 1), new LocalDate(9998, 1, 1))));
    }

    [Fact]
    public void Whoever_may_not_read_scorecards_is_told_which_role_may()
    {
        var nobody = _funnel.User("Nobody", "Basic User");

        Assert.Equal("CRMA9011", Refused(() => new AlignmentClient(_funnel.Organization.ServiceFor(nobody)).CheckAlignment()));
    }

    private static Entity Scorecard(Guid? campaign, LocalDate month, int leads)
    {
        var scope = campaign is { } id ? $"campaign:{id:D}" : "org";
        return new Entity(ScorecardTable.LogicalName)
        {
            [ScorecardTable.Name] = "Fair",
            [ScorecardTable.Key] = $"month|{month:uuuu-MM-dd}|{scope}",
            [ScorecardTable.Grain] = new OptionSetValue((int)PeriodGrain.Month),
            [ScorecardTable.PeriodStart] = month.ToDateTimeUnspecified(),
            [ScorecardTable.ScopeType] = new OptionSetValue((int)(campaign is null ? ScopeType.Organization : ScopeType.Campaign)),
            [ScorecardTable.ScopeKey] = scope,
            [ScorecardTable.CampaignId] = campaign is { } some ? new EntityReference(CampaignTable.LogicalName, some) : null,
            [Measure.LeadsCreated.Column] = leads,
        };
    }

    private void Create(IEnumerable<Entity> rows)
    {
        foreach (var some in rows.Chunk(1000))
        {
            _funnel.Bypass(new CreateMultipleRequest { Targets = new EntityCollection([.. some]) { EntityName = some[0].LogicalName } });
        }
    }

    private List<Guid> Offers(int accepted, string reason, int refused, Guid? campaign = null)
    {
        var leads = new List<Guid>();
        for (var i = 0; i < accepted + refused; i++)
        {
            var lead = _funnel.Lead(10000);
            leads.Add(lead);
            if (campaign is { } id)
            {
                _funnel.Marketing.Update(new Entity(LeadTable.LogicalName, lead) { [LeadTable.CampaignId] = new EntityReference(CampaignTable.LogicalName, id) });
            }

            _funnel.MarketingClient.OfferLead(lead);
            if (i < accepted)
            {
                _funnel.SalesClient.AcceptLead(lead);
            }
            else
            {
                _funnel.SalesClient.RejectLead(lead, reason);
            }
        }

        return leads;
    }

    private Guid Deal(Guid lead, Guid owner) => _funnel.Admin.Create(new Entity(OpportunityTable.LogicalName)
    {
        [OpportunityTable.Name] = "Machines",
        [OpportunityTable.OriginatingLeadId] = new EntityReference(LeadTable.LogicalName, lead),
        [OpportunityTable.OwnerId] = new EntityReference("systemuser", owner),
    });

    private static CheckedSymptom Find(AlignmentHealth health, HealthSymptom symptom) => health.Symptoms.Single(one => one.Symptom == symptom);

    private static (Finding Finding, int Part, int Base, int? PartBefore, int? BaseBefore) Counts(AlignmentHealth health, HealthSymptom symptom)
    {
        var found = Find(health, symptom);
        return (found.Finding, found.Current.Part, found.Current.Base, found.Previous?.Part, found.Previous?.Base);
    }

    private static (int Part, int Base, int? PartBefore, int? BaseBefore) Counts(CheckedSymptom found) =>
        (found.Current.Part, found.Current.Base, found.Previous?.Part, found.Previous?.Base);

    private static (Finding Finding, NextStep? Step) Judged(CheckedSymptom found) => (found.Finding, found.NextStep);

    private static string Describe(AlignmentHealth health) => string.Join(
        '\n', health.Symptoms.Select(symptom => symptom with { Benchmarks = [], Months = [], Rows = [] }));

    private static string Refused(Action call) => Assert.Throws<AlignmentException>(call).Code;
}
