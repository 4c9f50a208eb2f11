using System;
using System.Collections.Generic;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Time;

/// <summary>Column of crma_workcalendar for each day of the week, Monday first.</summary>
internal static class WorkWeek
{
    public static IReadOnlyList<KeyValuePair<DayOfWeek, string>> Columns { get; } =
    [
        new(DayOfWeek.Monday, WorkCalendarTable.Monday),
        new(DayOfWeek.Tuesday, WorkCalendarTable.Tuesday),
        new(DayOfWeek.Wednesday, WorkCalendarTable.Wednesday),
        new(DayOfWeek.Thursday, WorkCalendarTable.Thursday),
        new(DayOfWeek.Friday, WorkCalendarTable.Friday),
        new(DayOfWeek.Saturday, WorkCalendarTable.Saturday),
        new(DayOfWeek.Sunday, WorkCalendarTable.Sunday),
    ];
}
