using System;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Targets;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Settings;

/// <summary>The fiscal calendar of the organization, from its row.</summary>
/// <remarks>
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/organization#BKMK_FiscalCalendarStart: only month and day count,
/// as people set them under https://learn.microsoft.com/power-platform/admin/work-fiscal-year-settings.
/// </remarks>
internal static class OrganizationFiscalCalendar
{
    private const string StartColumn = "fiscalcalendarstart";
    private const int LastDayOfEveryMonth = 28;

    /// <summary>Reads the calendar in one request: the calendar year where the organization has not set it.</summary>
    /// <exception cref="ProblemException">CRMA6027: it begins on a day that not every month has.</exception>
    public static FiscalCalendar Read(IOrganizationService systemService)
    {
        var query = new QueryExpression("organization") { ColumnSet = new ColumnSet(StartColumn), TopCount = 1 };
        var start = systemService.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<DateTime?>(StartColumn);
        return start is not { } day ? FiscalCalendar.OfTheYear
            : day.Day <= LastDayOfEveryMonth ? new FiscalCalendar(day.Month, day.Day)
            : throw new ProblemException(Problems.FiscalYearOnDay(day.Day));
    }
}
