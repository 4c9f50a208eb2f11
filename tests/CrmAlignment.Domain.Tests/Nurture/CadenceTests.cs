using System;
using System.Globalization;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Tests.Time;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Nurture;

/// <summary>Hours of the calendar are 09:00-13:00 and 14:00-18:00 from Monday to Friday in Berlin: 08:00-12:00 UTC in winter, 07:00-11:00 in summer.</summary>
public sealed class CadenceTests
{
    private static readonly WorkCalendar Berlin = Calendars.Berlin(8, new DateTime(2026, 12, 25));

    // 1: Friday. 2: Friday + 1 = Saturday, the last of January; Monday is in February. 3: + 4 = Christmas, then a weekend. 4: + 16 = the
    // Sunday on which the clock is put forward. 5: 17:30 of the Monday before is 18:30 of the Monday after. 6: the end of hours. 7: noon.
    [Theory]
    [InlineData("2026-01-16T08:00", 0, "2026-01-16T08:00")]
    [InlineData("2026-01-30T10:00", 1, "2026-02-02T08:00")]
    [InlineData("2026-12-21T09:00", 4, "2026-12-28T08:00")]
    [InlineData("2026-03-13T08:00", 16, "2026-03-30T07:00")]
    [InlineData("2026-03-23T16:30", 7, "2026-03-31T07:00")]
    [InlineData("2026-01-15T17:00", 1, "2026-01-19T08:00")]
    [InlineData("2026-01-15T12:30", 1, "2026-01-16T13:00")]
    public void First_falls_due_in_working_hours(string enrolledOn, int delayDays, string expected) =>
        Assert.Equal(Utc(expected), Cadence.First(Track(Berlin, delayDays), Utc(enrolledOn))!.Value.DueOn);

    // Saturday 31 January becomes Monday 2 February, 09:00; 30 days later is Wednesday 4 March, 09:00: two touches are never closer together.
    [Fact]
    public void After_counts_from_when_the_touch_before_fell_due()
    {
        var track = Track(Berlin, 1, 30);

        var first = Cadence.First(track, Utc("2026-01-30T10:00"))!.Value;

        Assert.Equal(new NextTouch(2, Utc("2026-03-04T08:00")), Cadence.After(track, first.Sequence, first.DueOn));
    }

    [Fact]
    public void First_falls_due_at_any_hour_without_a_calendar_or_with_one_without_hours()
    {
        var saturday = Utc("2026-01-31T10:00");

        Assert.Equal(saturday, Cadence.First(Track(null, 1), saturday.AddDays(-1))!.Value.DueOn);
        Assert.Equal(saturday, Cadence.First(Track(Calendars.Weekdays(TimeZoneInfo.Utc, ""), 1), saturday.AddDays(-1))!.Value.DueOn);
    }

    // Planned for a Saturday before touches kept to the calendar.
    [Fact]
    public void Touch_keeps_the_date_of_an_enrollment_from_before_and_moves_the_next()
    {
        var saturday = Utc("2026-01-31T10:00");
        var enrollment = new OpenEnrollment(Guid.NewGuid(), new RecordSnapshot()
            .Set(NurtureEnrollmentTable.Outcome, RecordValue.Choice((int)EnrollmentOutcome.Waiting))
            .Set(NurtureEnrollmentTable.NextTouchOn, RecordValue.DateTime(saturday))
            .Set(NurtureEnrollmentTable.NextStep, RecordValue.WholeNumber(1))
            .Set(NurtureEnrollmentTable.WindowEndsOn, RecordValue.DateTime(saturday.AddMonths(6))));

        var touch = NurtureRules.Touch(enrollment, Track(Berlin, 1, 7), saturday)!;

        Assert.Equal(Utc("2026-02-09T08:00"), touch[NurtureEnrollmentTable.NextTouchOn].AsDateTime);
    }

    private static NurtureTrack Track(WorkCalendar? calendar, params int[] delays)
    {
        var steps = new NurtureStep[delays.Length];
        for (var index = 0; index < delays.Length; index++)
        {
            steps[index] = new NurtureStep(index + 1, delays[index]);
        }

        return new NurtureTrack(Guid.NewGuid(), "Slow", Guid.NewGuid(), true, 6, steps, calendar);
    }

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
