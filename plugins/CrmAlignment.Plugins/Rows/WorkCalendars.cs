using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Rows;

/// <summary>Reads work calendars with their holidays.</summary>
internal static class WorkCalendars
{
    /// <summary>The default calendar (of several the one with the least id); null when there is none.</summary>
    public static WorkCalendar? Default(IOrganizationService systemService) =>
        Defaults(systemService).FirstOrDefault() is { } row ? Read(systemService, row) : null;

    /// <summary>The active calendars that are marked as default, by id: one, unless older than the check of that.</summary>
    public static IEnumerable<Entity> Defaults(IOrganizationService systemService)
    {
        var query = new QueryExpression(WorkCalendarTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(WorkCalendarTable.IsDefault, ConditionOperator.Equal, true);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.AddOrder(WorkCalendarTable.Id, OrderType.Ascending);
        return systemService.RetrieveMultiple(query).Entities;
    }

    /// <summary>The calendar of an id.</summary>
    public static WorkCalendar Of(IOrganizationService systemService, Guid id) =>
        Read(systemService, systemService.Retrieve(WorkCalendarTable.LogicalName, id, new ColumnSet(true)));

    private static WorkCalendar Read(IOrganizationService systemService, Entity row) =>
        WorkCalendar.Of(new EntityValues(row), Holidays(systemService, row.Id).ToArray());

    private static IEnumerable<DateTime> Holidays(IOrganizationService systemService, Guid calendarId)
    {
        var query = new QueryExpression(HolidayTable.LogicalName) { ColumnSet = new ColumnSet(HolidayTable.Date) };
        query.Criteria.AddCondition(HolidayTable.WorkCalendarId, ConditionOperator.Equal, calendarId);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return AllPages.Of(systemService, query).Select(holiday => holiday.GetAttributeValue<DateTime>(HolidayTable.Date));
    }
}
