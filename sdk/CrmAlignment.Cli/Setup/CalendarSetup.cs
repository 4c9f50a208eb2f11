using System;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Setup;

/// <summary>
/// Sets the organization's time zone and its default working hours: Monday to Friday, 09:00 to 18:00, sixteen hours to decide.
/// </summary>
public static class CalendarSetup
{
    private const string Hours = "09:00-18:00";

    /// <summary>What exists already is left as it is.</summary>
    /// <param name="timeZone">IANA id.</param>
    /// <param name="systemAdministrator">Sets the environment variable.</param>
    /// <param name="administrator">Creates the calendar.</param>
    public static void Prepare(string timeZone, IOrganizationService systemAdministrator, IOrganizationService administrator)
    {
        var definition = RowLookup.Find(systemAdministrator, "environmentvariabledefinition", "schemaname", Publisher.TimeZoneVariable)
            ?? throw new InvalidOperationException(
                $"The organization has no environment variable {Publisher.TimeZoneVariable}. Import the CrmAlignment solution first.");
        RowLookup.FindOrCreate(systemAdministrator, new Entity("environmentvariablevalue")
        {
            ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", definition),
            ["schemaname"] = Publisher.TimeZoneVariable,
            ["value"] = timeZone,
        }, "environmentvariabledefinitionid");
        RowLookup.FindOrCreate(administrator, new Entity(WorkCalendarTable.LogicalName)
        {
            [WorkCalendarTable.Name] = "Working week",
            [WorkCalendarTable.TimeZone] = timeZone,
            [WorkCalendarTable.IsDefault] = true,
            [WorkCalendarTable.AcceptanceHours] = 16m,
            [WorkCalendarTable.Monday] = Hours,
            [WorkCalendarTable.Tuesday] = Hours,
            [WorkCalendarTable.Wednesday] = Hours,
            [WorkCalendarTable.Thursday] = Hours,
            [WorkCalendarTable.Friday] = Hours,
        }, WorkCalendarTable.Name);
    }
}
