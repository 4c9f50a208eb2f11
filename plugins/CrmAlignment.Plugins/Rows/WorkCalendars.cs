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
    private const string Holiday = "holiday";

    /// <summary>The default calendar (of several the one with the least id); null when there is none. One request, since handovers pay it.</summary>
    public static WorkCalendar? Default(IOrganizationService systemService)
    {
        var query = DefaultsQuery();
        var link = query.AddLink(HolidayTable.LogicalName, WorkCalendarTable.Id, HolidayTable.WorkCalendarId, JoinOperator.LeftOuter);
        link.EntityAlias = Holiday;
        link.Columns = new ColumnSet(HolidayTable.Date);
        link.LinkCriteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        link.Orders.Add(new OrderExpression(HolidayTable.Id, OrderType.Ascending));
        var rows = AllPages.Of(systemService, query).ToArray();
        return rows.Length == 0 ? null : WorkCalendar.Of(
            new EntityValues(rows[0]),
            rows.Where(row => row.Id == rows[0].Id).Select(row => LinkedValues.Of<DateTime?>(row, Holiday, HolidayTable.Date)).OfType<DateTime>().ToArray());
    }

    /// <summary>The active calendars that are marked as default, by id: one, unless older than the check of that.</summary>
    public static IEnumerable<Entity> Defaults(IOrganizationService systemService) => systemService.RetrieveMultiple(DefaultsQuery()).Entities;

    /// <summary>The calendar of an id.</summary>
    public static WorkCalendar Of(IOrganizationService systemService, Guid id) =>
        WorkCalendar.Of(new EntityValues(systemService.Retrieve(WorkCalendarTable.LogicalName, id, new ColumnSet(true))), Holidays(systemService, id).ToArray());

    private static QueryExpression DefaultsQuery()
    {
        var query = new QueryExpression(WorkCalendarTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(WorkCalendarTable.IsDefault, ConditionOperator.Equal, true);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.AddOrder(WorkCalendarTable.Id, OrderType.Ascending);
        return query;
    }

    private static IEnumerable<DateTime> Holidays(IOrganizationService systemService, Guid calendarId)
    {
        var query = new QueryExpression(HolidayTable.LogicalName) { ColumnSet = new ColumnSet(HolidayTable.Date) };
        query.Criteria.AddCondition(HolidayTable.WorkCalendarId, ConditionOperator.Equal, calendarId);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return AllPages.Of(systemService, query).Select(holiday => holiday.GetAttributeValue<DateTime>(HolidayTable.Date));
    }
}
