namespace CrmAlignment.Model.Tables;

/// <summary>Working hours by which handovers are due. Organization-owned.</summary>
public static class WorkCalendarTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_workcalendar";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_workcalendarid";

    /// <summary>Name.</summary>
    public const string Name = "crma_name";

    /// <summary>Time zone, as a Windows or IANA id.</summary>
    public const string TimeZone = "crma_timezone";

    /// <summary>Whether handovers use it.</summary>
    public const string IsDefault = "crma_isdefault";

    /// <summary>Working hours within which sales decides.</summary>
    public const string AcceptanceHours = "crma_acceptancehours";

    /// <summary>Hours such as 09:00-13:00,14:00-18:00; empty for a day off.</summary>
    public const string Monday = "crma_monday";

    /// <summary>As Monday.</summary>
    public const string Tuesday = "crma_tuesday";

    /// <summary>As Monday.</summary>
    public const string Wednesday = "crma_wednesday";

    /// <summary>As Monday.</summary>
    public const string Thursday = "crma_thursday";

    /// <summary>As Monday.</summary>
    public const string Friday = "crma_friday";

    /// <summary>As Monday.</summary>
    public const string Saturday = "crma_saturday";

    /// <summary>As Monday.</summary>
    public const string Sunday = "crma_sunday";

    /// <summary>The same text in the active default calendar, empty in all others: unique, so that there is only one.</summary>
    public const string DefaultKey = "crma_defaultkey";
}
