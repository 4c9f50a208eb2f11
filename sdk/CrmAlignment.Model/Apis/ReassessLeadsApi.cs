namespace CrmAlignment.Model.Apis;

/// <summary>
/// Brings open leads up to date after criteria came into force or went out of it. Bounded in number and time: call again while MoreDue.
/// </summary>
public static class ReassessLeadsApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_ReassessLeads";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvWritecrma_WorkCalendar";

    /// <summary>Request parameter (Integer): optional; 1 to 500, default 100.</summary>
    public const string MaximumItems = "MaximumItems";

    /// <summary>Response property (Integer): leads brought up to date.</summary>
    public const string Reassessed = "Reassessed";

    /// <summary>Response property (Boolean): whether more is due.</summary>
    public const string MoreDue = "MoreDue";
}
