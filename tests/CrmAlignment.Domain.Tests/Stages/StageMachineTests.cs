using System;
using System.Linq;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Domain.Tests.Qualification;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Stages;

public sealed class StageMachineTests
{
    private static readonly DateTime Now = new(2026, 3, 10, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Earlier = Now.AddDays(-30);

    [Fact]
    public void Decide_begins_with_Inquiry_when_a_lead_is_created()
    {
        var decision = StageMachine.Decide(null, AskedChange.None, Assess(met: false), Now);

        Assert.Equal(LeadStage.Inquiry, decision.After);
        Assert.Equal([LeadTable.Stage, LeadTable.StageChangedOn], decision.Writes.Select(write => write.Column));
    }

    [Fact]
    public void Decide_fills_the_dates_that_a_jump_leaves_out()
    {
        var decision = StageMachine.Decide(
            new LeadBefore { Stage = LeadStage.Inquiry }, new AskedChange { State = LeadStates.Qualified }, Assess(met: true), Now);

        Assert.Equal(GateOutcome.Passed, decision.Gate.Outcome);
        Assert.Equal(
            [LeadTable.MarketingQualifiedOn, LeadTable.SalesReadyOn, LeadTable.SalesAcceptedOn, LeadTable.QualifiedOn],
            decision.Writes.Where(write => write.Value == RecordValue.DateTime(Now) && write.Column != LeadTable.StageChangedOn).Select(write => write.Column));
    }

    [Fact]
    public void Decide_keeps_the_date_of_the_first_time()
    {
        var before = new LeadBefore { Stage = LeadStage.MarketingQualified, MarketingQualifiedOn = Earlier, SalesReadyOn = Earlier };

        var decision = StageMachine.Decide(before, Ask(LeadStage.SalesReady), Assess(met: true), Now);

        Assert.Equal([LeadTable.Stage, LeadTable.StageChangedOn], decision.Writes.Select(write => write.Column));
    }

    [Theory]
    [InlineData(Enforcement.Enforce, GateOutcome.Refused, "CRMA1001")]
    [InlineData(Enforcement.Warn, GateOutcome.Warned, "CRMA1002")]
    [InlineData(Enforcement.Off, GateOutcome.PassedUnmet, null)]
    public void Decide_asks_the_gate_by_enforcement(Enforcement enforcement, GateOutcome outcome, string? code)
    {
        var changes = new[] { Ask(LeadStage.SalesReady), Ask(LeadStage.SalesAccepted), new AskedChange { State = LeadStates.Qualified } };

        Assert.All(changes, asked =>
        {
            var decision = StageMachine.Decide(
                new LeadBefore { Stage = LeadStage.MarketingQualified }, asked, Assess(false, enforcement), Now);
            Assert.Equal(outcome, decision.Gate.Outcome);
            Assert.Equal(code, decision.Gate.Message?.Code);
            Assert.Equal(outcome == GateOutcome.Refused, decision.Refusal is not null);
            Assert.Equal(outcome == GateOutcome.Refused, decision.Writes.Count == 0);
        });
    }

    [Fact]
    public void Decide_lets_pass_when_no_set_applies() => Assert.Equal(
        GateOutcome.Passed,
        StageMachine.Decide(new LeadBefore { Stage = LeadStage.Inquiry }, Ask(LeadStage.SalesReady), Assessment.NoCriteria, Now).Gate.Outcome);

    [Theory]
    [InlineData(CriteriaVerdict.NotMet, false, LeadStage.SalesReady)]
    [InlineData(CriteriaVerdict.Met, true, LeadStage.SalesReady)]
    [InlineData(CriteriaVerdict.Met, false, LeadStage.Nurture)]
    public void Decide_returns_a_nurtured_lead_when_it_newly_meets(CriteriaVerdict before, bool changesData, LeadStage expected)
    {
        var lead = new LeadBefore { Stage = LeadStage.Nurture, Verdict = before, IsEnrolled = true };

        var decision = StageMachine.Decide(lead, new AskedChange { ChangesCriteriaData = changesData }, Assess(met: true), Now);

        Assert.Equal(expected, decision.After);
        Assert.Equal(expected == LeadStage.SalesReady, decision.LeavesNurture);
    }

    [Theory]
    [InlineData(LeadStage.Inquiry)]
    [InlineData(LeadStage.MarketingQualified)]
    public void Decide_does_not_advance_a_lead_by_itself(LeadStage stage) => Assert.Equal(
        stage,
        StageMachine.Decide(new LeadBefore { Stage = stage }, new AskedChange { ChangesCriteriaData = true }, Assess(met: true), Now).After);

    [Theory]
    [InlineData(Enforcement.Enforce, CriteriaVerdict.Met, LeadStage.MarketingQualified)]
    [InlineData(Enforcement.Enforce, CriteriaVerdict.NoCriteria, LeadStage.MarketingQualified)]
    [InlineData(Enforcement.Warn, CriteriaVerdict.Met, LeadStage.MarketingQualified)]
    [InlineData(Enforcement.Warn, CriteriaVerdict.NotMet, LeadStage.SalesReady)]
    [InlineData(Enforcement.Off, CriteriaVerdict.Met, LeadStage.SalesReady)]
    public void Decide_falls_back_when_a_sales_ready_lead_is_not_met(Enforcement enforcement, CriteriaVerdict before, LeadStage expected) =>
        Assert.Equal(
        expected,
        StageMachine.Decide(new LeadBefore { Stage = LeadStage.SalesReady, Verdict = before }, AskedChange.None, Assess(false, enforcement), Now).After);

    [Fact]
    public void Decide_couples_the_state_with_the_stage()
    {
        var decision = StageMachine.Decide(
            new LeadBefore { Stage = LeadStage.Nurture }, new AskedChange { State = LeadStates.Disqualified }, Assess(met: false), Now);

        Assert.Null(decision.Refusal);
        Assert.Equal(LeadStage.Disqualified, decision.After);
        Assert.Contains(new ColumnValue(LeadTable.DisqualifiedOn, RecordValue.DateTime(Now)), decision.Writes);
        Assert.DoesNotContain(decision.Writes, write => write.Column == LeadTable.SalesReadyOn);
    }

    [Fact]
    public void Decide_accepts_the_stage_that_the_state_already_means()
    {
        var before = new LeadBefore { Stage = LeadStage.SalesAccepted, State = LeadStates.Qualified };

        var decision = StageMachine.Decide(before, Ask(LeadStage.Qualified), Assess(met: true), Now);

        Assert.Null(decision.Refusal);
        Assert.Equal(LeadStage.Qualified, decision.After);
    }

    [Theory]
    [InlineData(LeadStage.SalesReady, LeadStage.Qualified, "CRMA1003")]
    [InlineData(LeadStage.SalesReady, LeadStage.Disqualified, "CRMA1004")]
    [InlineData(LeadStage.SalesAccepted, LeadStage.Inquiry, "CRMA1005")]
    [InlineData(LeadStage.SalesReady, LeadStage.Nurture, "CRMA1006")]
    public void Decide_refuses_a_stage_set_by_hand(LeadStage from, LeadStage to, string code) =>
        Assert.Equal(code, StageMachine.Decide(new LeadBefore { Stage = from }, Ask(to), Assess(met: true), Now).Refusal?.Code);

    [Fact]
    public void Decide_refuses_when_stage_and_state_contradict()
    {
        var before = new LeadBefore { Stage = LeadStage.SalesReady };

        Assert.Equal("CRMA1008", StageMachine.Decide(before, new AskedChange { Stage = LeadStage.MarketingQualified, State = LeadStates.Qualified }, Assess(true), Now).Refusal?.Code);
        Assert.Equal("CRMA1007", StageMachine.Decide(before, new AskedChange { ClearsStage = true }, Assess(true), Now).Refusal?.Code);
        Assert.Equal("CRMA1009", StageMachine.Decide(Closed(null, null), Ask(LeadStage.SalesReady), Assess(true), Now).Refusal?.Code);
    }

    [Fact]
    public void Decide_lets_a_rejection_into_nurture_when_it_enrolls()
    {
        var decision = StageMachine.Decide(
            new LeadBefore { Stage = LeadStage.SalesReady, Verdict = CriteriaVerdict.Met },
            new AskedChange { Stage = LeadStage.Nurture, Enrolls = true },
            Assess(met: true),
            Now);

        Assert.Equal(LeadStage.Nurture, decision.After);
        Assert.Contains(new ColumnValue(LeadTable.NurturedOn, RecordValue.DateTime(Now)), decision.Writes);
    }

    [Theory]
    [InlineData(true, true, true, LeadStage.SalesReady)]
    [InlineData(true, true, false, LeadStage.MarketingQualified)]
    [InlineData(true, false, true, LeadStage.MarketingQualified)]
    [InlineData(false, false, true, LeadStage.Inquiry)]
    public void Decide_reopens_at_the_furthest_stage_reached(bool qualifiedByMarketing, bool wasReady, bool met, LeadStage expected)
    {
        var decision = StageMachine.Decide(
            Closed(qualifiedByMarketing ? Earlier : null, wasReady ? Earlier : null), new AskedChange { State = LeadStates.Open }, Assess(met), Now);

        Assert.Null(decision.Refusal);
        Assert.Equal(expected, decision.After);
        Assert.Contains(new ColumnValue(LeadTable.DisqualifiedOn, RecordValue.Empty), decision.Writes);
        Assert.Contains(new ColumnValue(LeadTable.RejectionReasonId, RecordValue.Empty), decision.Writes);
        Assert.Contains(new ColumnValue(LeadTable.ExcludedFromKpis, RecordValue.TwoOptions(false)), decision.Writes);
    }

    [Fact]
    public void Decide_names_the_stage_of_a_lead_older_than_the_product_without_dates()
    {
        var decision = StageMachine.Decide(new LeadBefore { State = LeadStates.Qualified }, AskedChange.None, Assess(met: false), Now);

        Assert.Equal([new ColumnValue(LeadTable.Stage, RecordValue.Choice((int)LeadStage.Qualified))], decision.Writes);
    }

    [Fact]
    public void Decide_changes_nothing_when_run_again_on_its_own_result()
    {
        foreach (var stage in Enum.GetValues<LeadStage>())
        {
            var before = new LeadBefore { Stage = stage, State = LeadStates.OfStage(stage), Verdict = CriteriaVerdict.Met, IsEnrolled = true };
            Assert.Empty(StageMachine.Decide(before, Ask(stage), Assess(met: true), Now).Writes);
        }
    }

    [Fact]
    public void AskedChange_reads_the_state_from_the_status_reason()
    {
        var target = new RecordSnapshot().Set(LeadTable.StatusCode, RecordValue.Choice(5)).Set("budgetamount", RecordValue.Money(1m));
        var asked = AskedChange.Of(target, new RecordSnapshot(), Sets.Standard());

        Assert.Equal(LeadStates.Disqualified, asked.State);
        Assert.True(asked.ChangesCriteriaData);
    }

    private static LeadBefore Closed(DateTime? marketingQualifiedOn, DateTime? salesReadyOn) => new()
    {
        Stage = LeadStage.Disqualified,
        State = LeadStates.Disqualified,
        DisqualifiedOn = Earlier,
        MarketingQualifiedOn = marketingQualifiedOn,
        SalesReadyOn = salesReadyOn,
    };

    private static AskedChange Ask(LeadStage stage) => new() { Stage = stage };

    private static Assessment Assess(bool met, Enforcement enforcement = Enforcement.Enforce)
    {
        var lead = new RecordSnapshot().Set("budgetamount_base", RecordValue.Money(met ? 10000 : 1));
        return CriteriaEvaluation.Evaluate(Sets.Standard(0, enforcement), lead, Now);
    }
}
