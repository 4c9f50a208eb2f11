using System;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>When touches fall due. It is Monday 2 March 2026, 09:00 UTC; the calendar works on Mondays and Tuesdays, 09:00-17:00, and the one step comes after 30 days.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class CadenceTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    // Wednesday 1 April becomes Monday 6 April; that is a holiday, deactivated or not.
    [Theory]
    [InlineData(true, 7)]
    [InlineData(false, 6)]
    public void A_touch_falls_on_a_working_day_that_is_no_holiday(bool isActive, int day)
    {
        var holiday = new Entity(HolidayTable.LogicalName, _funnel.Administrator.Create(new Entity(HolidayTable.LogicalName)
        {
            [HolidayTable.Name] = "Easter Monday",
            [HolidayTable.WorkCalendarId] = Calendar(),
            [HolidayTable.Date] = new DateTime(2026, 4, 6),
        }));
        if (!isActive)
        {
            SetState(holiday.ToEntityReference(), isActive: false);
        }

        Assert.Equal(Instant.FromUtc(2026, 4, day, 9, 0), _funnel.SalesClient.RejectLead(_funnel.Lead(), "EARLY").NextTouchOn);
    }

    [Fact]
    public void A_touch_falls_on_any_day_without_a_default_calendar()
    {
        SetState(Calendar(), isActive: false);

        Assert.Equal(Instant.FromUtc(2026, 4, 1, 9, 0), _funnel.SalesClient.RejectLead(_funnel.Lead(), "EARLY").NextTouchOn);
    }

    [Fact]
    public void The_schedule_plans_the_next_touch_on_a_working_day_and_keeps_dates_that_are_planned()
    {
        Step(2, 8);
        SetState(Calendar(), isActive: false);
        var enrollment = _funnel.SalesClient.RejectLead(_funnel.Lead(), "EARLY").EnrollmentId!.Value;
        SetState(Calendar(), isActive: true);
        _funnel.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(1, _funnel.AdministratorClient.ProcessDue(100).Touched);

        // It fell due on Wednesday 1 April, as planned without a calendar; 8 days later is Thursday 9 April, and Monday the 13th.
        var row = _funnel.Admin.Retrieve(NurtureEnrollmentTable.LogicalName, enrollment, new(NurtureEnrollmentTable.NextTouchOn, NurtureEnrollmentTable.Touches));
        Assert.Equal(new DateTime(2026, 4, 13, 9, 0, 0, DateTimeKind.Utc), row[NurtureEnrollmentTable.NextTouchOn]);
        Assert.Equal(1, row[NurtureEnrollmentTable.Touches]);
    }

    private void Step(int sequence, int delayDays) => _funnel.Administrator.Create(new Entity(NurtureStepTable.LogicalName)
    {
        [NurtureStepTable.Name] = "Mail",
        [NurtureStepTable.NurtureTrackId] = _funnel.Rows(NurtureTrackTable.LogicalName, NurtureTrackTable.Code, "LONG")[0].ToEntityReference(),
        [NurtureStepTable.Sequence] = sequence,
        [NurtureStepTable.DelayDays] = delayDays,
        [NurtureStepTable.Channel] = new OptionSetValue((int)Model.Choices.TouchChannel.Email),
    });

    private EntityReference Calendar() => _funnel.Rows(WorkCalendarTable.LogicalName, WorkCalendarTable.Name, "Office")[0].ToEntityReference();

    private void SetState(EntityReference row, bool isActive) => _funnel.Administrator.Update(new Entity(row.LogicalName, row.Id)
    {
        ["statecode"] = new OptionSetValue(isActive ? 0 : 1),
        ["statuscode"] = new OptionSetValue(isActive ? 1 : 2),
    });
}
