namespace CrmAlignment.Model.Tables;

/// <summary>A day without working hours. Organization-owned.</summary>
public static class HolidayTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_holiday";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_holidayid";

    /// <summary>Name.</summary>
    public const string Name = "crma_name";

    /// <summary>Calendar. Lookup to crma_workcalendar.</summary>
    public const string WorkCalendarId = "crma_workcalendarid";

    /// <summary>Day. Date only.</summary>
    public const string Date = "crma_date";
}
