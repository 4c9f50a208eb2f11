using System;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Nurture;

public class LeadContactTests
{
    private static readonly DateTime Enrolled = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Lead = Guid.NewGuid();

    [Theory]
    [InlineData(LeadContactKind.Email, true, false, true)]
    [InlineData(LeadContactKind.Email, false, false, false)]
    [InlineData(LeadContactKind.PhoneCall, true, true, true)]
    [InlineData(LeadContactKind.PhoneCall, false, false, true)]
    [InlineData(LeadContactKind.PhoneCall, false, true, false)]
    [InlineData(LeadContactKind.Appointment, false, false, true)]
    [InlineData(LeadContactKind.CampaignResponse, true, false, true)]
    public void IsAnswer_asks_who_began_and_whether_somebody_was_spoken_with(LeadContactKind kind, bool isFromLead, bool leftVoiceMail, bool expected) =>
        Assert.Equal(expected, new LeadContact(Lead, kind, Enrolled, isFromLead) { LeftVoiceMail = leftVoiceMail }.IsAnswer);

    [Fact]
    public void IsAnswered_looks_at_what_happened_after_the_lead_came_or_its_touches_went_on()
    {
        var stay = Stay();
        var resumed = Stay(resumedOn: Enrolled.AddDays(10));

        Assert.False(NurtureRules.IsAnswered(stay, Mail(Enrolled)));
        Assert.True(NurtureRules.IsAnswered(stay, Mail(Enrolled.AddTicks(1))));
        Assert.False(NurtureRules.IsAnswered(resumed, Mail(Enrolled.AddDays(10))));
        Assert.True(NurtureRules.IsAnswered(resumed, Mail(Enrolled.AddDays(11))));
        Assert.False(NurtureRules.IsAnswered(stay, Mail(Enrolled.AddDays(1)) with { LeadId = Guid.NewGuid() }));
    }

    [Fact]
    public void Answer_stops_the_touches_keeps_where_they_stand_and_is_written_with_the_version_that_was_read()
    {
        var answer = NurtureRules.Answer(Stay(), Enrolled.AddDays(3))!;

        Assert.Equal(Enrolled.AddDays(3), answer[NurtureEnrollmentTable.AnsweredOn].AsDateTime);
        Assert.True(answer[NurtureEnrollmentTable.NextTouchOn].IsEmpty);
        Assert.DoesNotContain(answer.Values, value => value.Column is NurtureEnrollmentTable.NextStep or NurtureEnrollmentTable.Outcome);
        Assert.Equal("4711", answer.RowVersion);
        Assert.Null(NurtureRules.Answer(Stay(EnrollmentOutcome.ReturnedToSales), Enrolled));
    }

    [Fact]
    public void Resume_plans_the_touch_that_was_stopped_and_none_where_none_is_left()
    {
        Assert.Equal(Enrolled.AddDays(5), NurtureRules.Resume(Stay(), 2, null, Enrolled.AddDays(5)));
        Assert.Null(NurtureRules.Resume(Stay(), null, null, Enrolled));
        Assert.Null(NurtureRules.Resume(Stay(EnrollmentOutcome.AgedOut), 2, null, Enrolled));
    }

    private static LeadContact Mail(DateTime on) => new(Lead, LeadContactKind.Email, on, IsFromLead: true);

    private static OpenEnrollment Stay(EnrollmentOutcome outcome = EnrollmentOutcome.Waiting, DateTime? resumedOn = null) => new(
        Guid.NewGuid(),
        new RecordSnapshot()
            .Set(NurtureEnrollmentTable.LeadId, RecordValue.Lookup(LeadTable.LogicalName, Lead))
            .Set(NurtureEnrollmentTable.EnrolledOn, RecordValue.DateTime(Enrolled))
            .Set(NurtureEnrollmentTable.ResumedOn, RecordValue.DateTime(resumedOn))
            .Set(NurtureEnrollmentTable.Outcome, RecordValue.Choice((int)outcome)),
        "4711");
}
