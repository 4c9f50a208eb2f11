using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Time;

namespace CrmAlignment.Domain.Tests.Time;

internal static class Calendars
{
    public static WorkCalendar Berlin(double hours, params DateTime[] holidays) =>
        Weekdays(TimeZones.Find("Europe/Berlin"), "09:00-13:00,14:00-18:00", hours, holidays);

    public static WorkCalendar Weekdays(TimeZoneInfo zone, string text, double hours = 8, params DateTime[] holidays)
    {
        var week = new Dictionary<DayOfWeek, IReadOnlyList<HoursRange>>();
        for (var day = DayOfWeek.Monday; day <= DayOfWeek.Friday; day++)
        {
            week[day] = WorkingHours.Parse(day, text);
        }

        return new WorkCalendar("Office", zone, week, holidays, TimeSpan.FromHours(hours));
    }
}
