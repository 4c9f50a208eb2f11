namespace CrmAlignment.Model;

/// <summary>Who publishes the solution, and the marks that its components carry.</summary>
public static class Publisher
{
    /// <summary>Unique name of the publisher.</summary>
    public const string UniqueName = "crmalignment";

    /// <summary>Prefix of every table, column, choice and message of the product.</summary>
    public const string Prefix = "crma";

    /// <summary>First five digits of every choice value: values run from 471200000.</summary>
    public const int OptionValuePrefix = 47120;

    /// <summary>Unique name of the solution.</summary>
    public const string SolutionUniqueName = "CrmAlignment";

    /// <summary>Unique name of the small solution with the steps whose messages have ids that nobody publishes; it needs the other one.</summary>
    public const string GateSolutionUniqueName = "CrmAlignment_QualifyGate";

    /// <summary>Unique name of the solution with the cloud flows that call the scheduled work by the clock; it needs the first one.</summary>
    public const string ScheduleSolutionUniqueName = "CrmAlignment_Schedule";

    /// <summary>Logical name of the connection reference by which all those flows reach Dataverse.</summary>
    public const string ScheduleConnectionReference = "crma_ScheduledWork";

    /// <summary>Environment variable that holds the organization's time zone (Windows or IANA id); UTC by default.</summary>
    public const string TimeZoneVariable = "crma_TimeZone";

    /// <summary>Environment variable that says who owns a lead that sales accepts: <see cref="AcceptanceOwnerCaller"/> by default.</summary>
    public const string AcceptanceOwnerVariable = "crma_AcceptanceOwner";

    /// <summary>Value of <see cref="AcceptanceOwnerVariable"/>: who accepts becomes the owner.</summary>
    public const string AcceptanceOwnerCaller = "Caller";

    /// <summary>Value of <see cref="AcceptanceOwnerVariable"/>: the lead stays with its owner.</summary>
    public const string AcceptanceOwnerKeep = "Keep";

    /// <summary>Environment variable that says what the gate does where no criteria set applies: Pass (the default) or Refuse.</summary>
    public const string NoSetPolicyVariable = "crma_NoSetPolicy";

    /// <summary>Environment variable that says whether a native disqualification needs a reason: Required (the default) or Optional.</summary>
    public const string ReasonPolicyVariable = "crma_ReasonPolicy";

    /// <summary>Environment variable that says how people are told of handovers: <see cref="NotificationsApp"/> by default.</summary>
    public const string NotificationsVariable = "crma_Notifications";

    /// <summary>Value of <see cref="NotificationsVariable"/>: by notifications in the app.</summary>
    public const string NotificationsApp = "App";

    /// <summary>Value of <see cref="NotificationsVariable"/>: by mail.</summary>
    public const string NotificationsEmail = "Email";

    /// <summary>Value of <see cref="NotificationsVariable"/>: both ways.</summary>
    public const string NotificationsAppAndEmail = "AppAndEmail";

    /// <summary>Value of <see cref="NotificationsVariable"/>: nobody is told.</summary>
    public const string NotificationsOff = "Off";

    /// <summary>Name of the role of marketing users.</summary>
    public const string MarketingRole = "CrmAlignment Marketing";

    /// <summary>Name of the role of sales users.</summary>
    public const string SalesRole = "CrmAlignment Sales";

    /// <summary>Name of the role of those who administer criteria, nurture tracks and calendars, and run the scheduled work.</summary>
    public const string AdministratorRole = "CrmAlignment Administrator";

    /// <summary>
    /// Name of the platform's role without which nobody opens an app:
    /// https://learn.microsoft.com/power-platform/admin/database-security#predefined-security-roles.
    /// </summary>
    public const string BasicUserRole = "Basic User";

    /// <summary>Id of <see cref="MarketingRole"/>, the same in every environment (a role keeps the id of its solution as parentrootroleid).</summary>
    public const string MarketingRoleId = "93800a76-a762-5c0f-a805-2249063822c1";

    /// <summary>Id of <see cref="SalesRole"/>, the same in every environment (a role keeps the id of its solution as parentrootroleid).</summary>
    public const string SalesRoleId = "bd2bdaad-5d40-570e-a309-310d56de7fbe";

    /// <summary>Id of <see cref="AdministratorRole"/>, the same in every environment (a role keeps the id of its solution as parentrootroleid).</summary>
    public const string AdministratorRoleId = "b49e6efa-fcdc-596c-8c29-75acd159119c";
}
