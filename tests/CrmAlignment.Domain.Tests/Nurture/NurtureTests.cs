using System;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Nurture;

public sealed class NurtureTests
{
    private static readonly DateTime Start = new(2026, 1, 31, 10, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Reason = Guid.NewGuid();
    private static readonly NurtureTrack Cold = Track("Cold", false);
    private static readonly NurtureTrack Warm = Track("Warm", false);
    private static readonly NurtureTrack Default = Track("Default", true);

    [Theory]
    [InlineData(0, null, "Cold")]
    [InlineData(39, "retail", "Cold")]
    [InlineData(40, "RETAIL", "Warm")]
    [InlineData(40, "public", "Default")]
    [InlineData(null, null, "Cold")]
    public void Route_takes_the_first_rule_that_fits(int? score, string? segment, string expected)
    {
        var router = new Router(
            [
                new RoutingRule(Guid.NewGuid(), 20, new RoutingCondition(null, 40, 100, "Retail"), Warm.Id),
                new RoutingRule(Guid.NewGuid(), 10, new RoutingCondition(Reason, null, 39, null), Cold.Id),
            ],
            [Cold, Warm, Default]);

        Assert.Equal(expected, router.Route(Reason, score, segment)?.Name);
    }

    [Fact]
    public void Route_gives_none_without_rule_and_default_track() => Assert.Null(new Router([], [Cold]).Route(Reason, 1, null));

    [Fact]
    public void Touch_plans_the_next_from_when_the_last_fell_due()
    {
        var enrollment = Enrollment(1, Start.AddDays(14), touches: 0);

        var touch = NurtureRules.Touch(enrollment, Cold, Start.AddDays(20))!;

        Assert.Equal(1, touch[NurtureEnrollmentTable.Touches].AsWholeNumber);
        Assert.Equal(Start.AddDays(14 + 30), touch[NurtureEnrollmentTable.NextTouchOn].AsDateTime);
        Assert.Equal(5, touch[NurtureEnrollmentTable.NextStep].AsWholeNumber);
        Assert.Null(NurtureRules.Touch(enrollment, Cold, Start.AddDays(13)));
        Assert.True(NurtureRules.Touch(Enrollment(5, Start, 1), Cold, Start)![NurtureEnrollmentTable.NextTouchOn].IsEmpty);
    }

    // Of two rounds at once that read the same touch, the later is refused by the version, and makes no second activity.
    [Fact]
    public void Touch_is_written_with_the_version_that_was_read()
    {
        var read = new OpenEnrollment(
            Guid.NewGuid(),
            new RecordSnapshot()
                .Set(NurtureEnrollmentTable.NextTouchOn, RecordValue.DateTime(Start))
                .Set(NurtureEnrollmentTable.NextStep, RecordValue.WholeNumber(1))
                .Set(NurtureEnrollmentTable.WindowEndsOn, RecordValue.DateTime(Start.AddMonths(1))),
            "4711");

        Assert.Equal("4711", NurtureRules.Touch(read, Cold, Start)!.RowVersion);
    }

    [Fact]
    public void AgeOut_closes_the_lead_when_the_window_ends()
    {
        // A window of 1 month from 31 January ends on 28 February.
        var end = new DateTime(2026, 2, 28, 10, 0, 0, DateTimeKind.Utc);
        Assert.Equal(end, Cadence.WindowEnd(Cold, Start));
        var enrollment = Enrollment(5, end, 1);

        Assert.Empty(NurtureRules.AgeOut(enrollment, Lead(LeadStage.Nurture), end.AddTicks(-1)));
        var changes = NurtureRules.AgeOut(enrollment, Lead(LeadStage.Nurture), end);

        Assert.Equal(RecordValue.Choice((int)EnrollmentOutcome.AgedOut), changes[0][NurtureEnrollmentTable.Outcome]);
        Assert.Equal(RecordValue.Choice(4), changes[1][LeadTable.StatusCode]);
        Assert.False(NurtureRules.IsTouchDue(enrollment, end));
    }

    [Fact]
    public void AgeOut_gives_a_lead_with_an_opportunity_back_to_marketing()
    {
        var changes = NurtureRules.AgeOut(
            Enrollment(5, Start, 1), new NurturedLead(LeadStage.Nurture, HasOpportunity: true), Start.AddYears(1));

        Assert.Equal(RecordValue.Choice((int)EnrollmentOutcome.AgedOut), changes[0][NurtureEnrollmentTable.Outcome]);
        Assert.Equal(RecordValue.Choice((int)LeadStage.MarketingQualified), changes[1][LeadTable.Stage]);
        Assert.True(changes[1][LeadTable.StateCode].IsEmpty);
    }

    [Theory]
    [InlineData(LeadStage.SalesReady, EnrollmentOutcome.ReturnedToSales)]
    [InlineData(LeadStage.Qualified, EnrollmentOutcome.ReturnedToSales)]
    [InlineData(LeadStage.Disqualified, EnrollmentOutcome.Withdrawn)]
    public void AgeOut_leaves_a_lead_alone_that_has_left_nurture(LeadStage stage, EnrollmentOutcome expected)
    {
        var change = Assert.Single(NurtureRules.AgeOut(Enrollment(5, Start, 1), Lead(stage), Start.AddYears(1)));

        Assert.Equal(RecordValue.Choice((int)expected), change[NurtureEnrollmentTable.Outcome]);
    }

    [Fact]
    public void AgeOut_ends_the_enrollment_alone_when_its_lead_is_gone() =>
        Assert.Single(NurtureRules.AgeOut(Enrollment(5, Start, 1), null, Start.AddYears(1)));

    [Fact]
    public void End_changes_nothing_when_ended_already()
    {
        var ended = new OpenEnrollment(
            Guid.NewGuid(), new RecordSnapshot().Set(NurtureEnrollmentTable.Outcome, RecordValue.Choice((int)EnrollmentOutcome.Withdrawn)));

        Assert.Null(NurtureRules.End(ended, EnrollmentOutcome.ReturnedToSales, Start));
        Assert.Equal(EnrollmentOutcome.ReturnedToSales, NurtureRules.OutcomeOf(LeadStage.SalesReady));
        Assert.Equal(EnrollmentOutcome.Withdrawn, NurtureRules.OutcomeOf(LeadStage.Disqualified));
    }

    private static NurturedLead Lead(LeadStage stage) => new(stage, HasOpportunity: false);

    private static NurtureTrack Track(string name, bool isDefault) =>
        new(Guid.NewGuid(), name, Guid.NewGuid(), isDefault, 1, [new NurtureStep(5, 30), new NurtureStep(1, 14)]);

    private static OpenEnrollment Enrollment(int step, DateTime dueOn, int touches) => new(Guid.NewGuid(), new RecordSnapshot()
        .Set(NurtureEnrollmentTable.LeadId, RecordValue.Lookup("lead", Guid.NewGuid()))
        .Set(NurtureEnrollmentTable.Outcome, RecordValue.Choice((int)EnrollmentOutcome.Waiting))
        .Set(NurtureEnrollmentTable.Touches, RecordValue.WholeNumber(touches))
        .Set(NurtureEnrollmentTable.NextTouchOn, RecordValue.DateTime(dueOn))
        .Set(NurtureEnrollmentTable.NextStep, RecordValue.WholeNumber(step))
        .Set(NurtureEnrollmentTable.WindowEndsOn, RecordValue.DateTime(Cadence.WindowEnd(Cold, Start))));
}
