namespace CrmAlignment.LocalDataverse.Rows.Calendars;

/// <summary>calendar, and calendarrule, whose rows are read and written through the calendar they belong to.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/calendar-entities.</remarks>
internal static class CalendarTables
{
    /// <summary>The table of calendars.</summary>
    public const string Calendar = "calendar";

    /// <summary>The table of their rules.</summary>
    public const string Rule = "calendarrule";

    /// <summary>The column of a calendar that holds its rules.</summary>
    public const string Rules = "calendarrules";

    /// <summary>The column of a rule that leads to its calendar.</summary>
    public const string CalendarOfRule = "calendarid";
}
