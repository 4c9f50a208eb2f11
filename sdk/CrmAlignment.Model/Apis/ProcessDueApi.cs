namespace CrmAlignment.Model.Apis;

/// <summary>Expires handovers, counts nurture touches, ages enrollments and fades engagement scores that are due. Bounded: call again while MoreDue.</summary>
public static class ProcessDueApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_ProcessDue";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvWritecrma_WorkCalendar";

    /// <summary>Request parameter (Integer): optional; 1 to 500, default 100.</summary>
    public const string MaximumItems = "MaximumItems";

    /// <summary>Response property (Integer): handovers expired.</summary>
    public const string Expired = "Expired";

    /// <summary>Response property (Integer): touches that fell due.</summary>
    public const string Touched = "Touched";

    /// <summary>Response property (Integer): enrollments aged out.</summary>
    public const string AgedOut = "AgedOut";

    /// <summary>Response property (Integer): leads whose engagement score has faded.</summary>
    public const string Rescored = "Rescored";

    /// <summary>Response property (Boolean): whether more is due.</summary>
    public const string MoreDue = "MoreDue";
}
