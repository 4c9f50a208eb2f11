using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Simulation;
using CrmAlignment.Domain.Tests.Qualification;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Simulation;

public sealed class CandidateTests
{
    private static readonly DateTime Now = new(2026, 3, 10, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Judge = new("10000000-0000-0000-0000-000000000001");
    private static readonly Dictionary<Guid, JudgingSet> Judges = new() { [Judge] = new JudgingSet("b2b", CriteriaScope.All) };

    // Sets.Standard: a budget of 10,000 is required; 30 points for a decision maker, 20 for 50 employees. Nobody needs points here.
    private static readonly CriteriaSet Active = Sets.Standard(threshold: 0);

    [Fact]
    public void Sum_adds_up_what_a_stricter_set_would_have_done()
    {
        // The candidate asks for 30 points besides: the decision maker.
        var candidate = new Candidate(Sets.Standard(threshold: 30), Judges, TimeZoneInfo.Utc);
        var sum = new SimulationSum(candidate.Set);

        sum.Add(candidate.Compare(Lead(Judged(10000, decides: true, 5)) with { Deal = DealResult.Won, Revenue = 700, Handover = HandoverOutcome.Accepted }));
        sum.Add(candidate.Compare(Lead(Judged(10000, decides: false, 50)) with { Deal = DealResult.Lost, Handover = HandoverOutcome.Accepted }));
        sum.Add(candidate.Compare(Lead(Judged(10000, decides: false, 5)) with { Deal = DealResult.Won, Revenue = 50, Handover = HandoverOutcome.Rejected }));
        sum.Add(candidate.Compare(Lead(Judged(1, decides: true, 5))));

        // Ready were the first three; of 20 and 0 points the second and third would not have been.
        Assert.Equal((4, 3, 1, 0, 2), (sum.Total.All.Leads, sum.Total.Before.Leads, sum.Total.After.Leads, sum.Total.Joined.Leads, sum.Total.Dropped.Leads));
        Assert.Equal((1, 1, 50m), (sum.Total.Dropped.Won, sum.Total.Dropped.Lost, sum.Total.Dropped.Revenue));
        Assert.Equal((1, 0, 700m), (sum.Total.After.Won, sum.Total.After.Lost, sum.Total.After.Revenue));
        Assert.Equal((1, 1), (sum.Total.Dropped.Accepted, sum.Total.Dropped.Rejected));

        // The budget alone keeps the fourth out. The second lacks 10 points and the third 30: the decision maker would give either enough;
        // the 20 of the company size suffice for neither, since the second has them already.
        Assert.Equal([1, 2, 0], sum.DecidedAlone.Select(alone => alone.Leads));
        Assert.Equal(2, sum.Changed.Count);
    }

    [Fact]
    public void Compare_changes_nothing_when_the_candidate_is_the_set_that_judged()
    {
        var candidate = new Candidate(Active, Judges, TimeZoneInfo.Utc);
        var random = new Random(5);
        for (var round = 0; round < 1000; round++)
        {
            var lead = Lead([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Judged(random.Next(9990, 10010), random.Next(2) == 0, random.Next(40, 60)))]);

            var comparison = candidate.Compare(lead);

            Assert.Equal(LeadFate.Compared, comparison.Fate);
            Assert.Equal(comparison.WasReady, comparison.WouldBeReady);
        }
    }

    [Fact]
    public void Compare_counts_a_lead_once_when_it_was_judged_twice()
    {
        var candidate = new Candidate(Active, Judges, TimeZoneInfo.Utc);

        var comparison = candidate.Compare(Lead(Judged(1, true, 5), Judged(10000, true, 5)));

        Assert.True(comparison.WasReady);
        Assert.True(comparison.WouldBeReady);
        Assert.Empty(comparison.DecidedBy);
    }

    [Fact]
    public void Compare_tells_apart_why_a_lead_cannot_be_compared()
    {
        var asksMore = new CriteriaSet(
            Sets.Terms() with { Code = "b2b" },
            [new Criterion(Sets.Required("Size", "new_size", CriterionValueType.WholeNumber, CriterionOperator.GreaterThan, "1"))]);
        var narrowed = new CriteriaSet(Sets.Terms() with { Code = "b2b", Scope = new CriteriaScope("Retail", null, null) }, Active.Criteria);
        var other = new CriteriaSet(Sets.Terms() with { Code = "other", Scope = new CriteriaScope("Retail", null, null) }, Active.Criteria);
        var judged = Judged(1, true, 5);

        Assert.Equal(LeadFate.NotKept, Fate(asksMore, judged));
        Assert.Equal(LeadFate.NotKept, Fate(Active, judged with { Values = null, IsUnreadable = true }));
        Assert.Equal(LeadFate.WithoutValues, Fate(Active, judged with { Values = null }));
        Assert.Equal(LeadFate.LeftScope, Fate(narrowed, judged));
        Assert.Equal(LeadFate.OutsideScope, Fate(other, judged));
    }

    [Fact]
    public void Compare_leaves_a_lead_to_the_more_specific_set_that_judged_it()
    {
        var specific = Guid.NewGuid();
        var judges = new Dictionary<Guid, JudgingSet>(Judges) { [specific] = new("retail", new CriteriaScope("Retail", null, null)) };
        var lead = Lead(Judged(1, true, 5, "Retail") with { SetId = specific });
        var general = new CriteriaSet(Sets.Terms() with { Code = "new" }, Active.Criteria);
        var moreSpecific = new CriteriaSet(Sets.Terms() with { Code = "new", Scope = new CriteriaScope("RETAIL", null, null) }, Active.Criteria);

        Assert.Equal(LeadFate.OutsideScope, new Candidate(general, judges, TimeZoneInfo.Utc).Compare(lead).Fate);
        Assert.Equal(LeadFate.Compared, new Candidate(moreSpecific, judges, TimeZoneInfo.Utc).Compare(lead).Fate);
    }

    [Fact]
    public void Compare_judges_by_the_lead_as_it_is_only_where_no_values_were_kept()
    {
        var present = new RecordSnapshot().Set("budgetamount_base", RecordValue.Money(20000));
        var candidate = new Candidate(Active, Judges, TimeZoneInfo.Utc);

        var older = candidate.Compare(Lead(Judged(1, true, 5) with { Values = null }) with { Present = present });
        var kept = candidate.Compare(Lead(Judged(1, true, 5)) with { Present = present });

        Assert.True(older.WouldBeReady);
        Assert.True(older.IsByPresent);
        Assert.False(kept.WouldBeReady);
        Assert.False(kept.IsByPresent);
    }

    [Fact]
    public void Compare_counts_recent_days_back_from_the_moment_of_the_verdict()
    {
        var set = new CriteriaSet(
            Sets.Terms() with { Code = "b2b" },
            [new Criterion(Sets.Required("New", "createdon", CriterionValueType.Date, CriterionOperator.InTheLastDays, "30"))]);
        var lead = new RecordSnapshot().Set("createdon", RecordValue.DateTime(Now.AddDays(-30)));
        var values = JudgedValues.TryRead(JudgedColumns.Write(lead, AskedValues.Write(set, lead, new EvaluationMoment(Now))))!;

        // Exactly thirty days: the stored time of the verdict, a second later, would be too late.
        var comparison = new Candidate(set, Judges, TimeZoneInfo.Utc).Compare(Lead(new PastAssessment(Judge, CriteriaVerdict.Met, Now.AddSeconds(1), values)));

        Assert.True(comparison.WouldBeReady);
    }

    [Fact]
    public void First_verdict_says_what_was_met_in_the_order_of_the_set_whatever_came_later()
    {
        var candidate = new Candidate(Sets.Standard(threshold: 30), Judges, TimeZoneInfo.Utc);
        var lead = Lead(Judged(10000, decides: false, 50), Judged(1, decides: true, 5)) with { Deal = DealResult.Won };
        var sum = new SimulationSum(candidate.Set);

        sum.Add(candidate.Compare(lead));

        var first = Assert.Single(sum.Judged).First!;
        Assert.Equal([true, false, true], first.Held);
        Assert.Equal(Now, first.JudgedOn);
    }

    [Fact]
    public void First_verdict_is_unknown_when_it_lies_before_the_period_or_cannot_be_compared()
    {
        var candidate = new Candidate(Active, Judges, TimeZoneInfo.Utc);
        PastAssessment judged = Judged(10000, true, 5), without = Judged(1, true, 5) with { Values = null };
        var present = new RecordSnapshot().Set("budgetamount_base", RecordValue.Money(20000));
        PastLead[] unknown =
            [Lead(judged) with { IsJudgedBefore = true }, Lead(without, judged), Lead(without, judged) with { Present = present }];

        var compared = Array.ConvertAll(unknown, candidate.Compare);

        Assert.All(compared, comparison => Assert.Equal((LeadFate.Compared, null), (comparison.Fate, comparison.First)));
        Assert.NotNull(candidate.Compare(Lead(judged, without)).First);
    }

    private static LeadFate Fate(CriteriaSet candidate, PastAssessment assessment) =>
        new Candidate(candidate, Judges, TimeZoneInfo.Utc).Compare(Lead(assessment)).Fate;

    private static PastLead Lead(params PastAssessment[] assessments) => new() { Id = Guid.NewGuid(), Name = "Ada", Assessments = assessments };

    private static PastAssessment Judged(decimal budget, bool decides, int employees, string? segment = null)
    {
        var lead = new RecordSnapshot()
            .Set("budgetamount_base", RecordValue.Money(budget))
            .Set("decisionmaker", RecordValue.TwoOptions(decides))
            .Set("numberofemployees", RecordValue.WholeNumber(employees))
            .Set("crma_segment", RecordValue.Text(segment));
        var moment = new EvaluationMoment(Now);
        return new PastAssessment(
            Judge,
            CriteriaEvaluation.Evaluate(Active, lead, in moment).Verdict,
            Now,
            JudgedValues.TryRead(JudgedColumns.Write(lead, AskedValues.Write(Active, lead, in moment))));
    }
}
