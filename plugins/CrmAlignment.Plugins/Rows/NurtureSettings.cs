using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Rows;

/// <summary>Reads nurture tracks and routing rules: three requests for all of them, and two for the calendar to which touches keep.</summary>
internal static class NurtureSettings
{
    /// <summary>The routing rules and tracks that are active; touches keep to the default calendar.</summary>
    public static Router Router(IOrganizationService systemService) =>
        new(Rules(systemService), Tracks(systemService, WorkCalendars.Default(systemService)).Values);

    /// <summary>Active routing rules.</summary>
    public static IEnumerable<RoutingRule> Rules(IOrganizationService systemService) =>
        Active(systemService, RoutingRuleTable.LogicalName).Select(row => RoutingRuleRow.Of(row.Id, new EntityValues(row)));

    /// <summary>Active tracks with their active steps, by id.</summary>
    /// <param name="systemService">Acts as SYSTEM.</param>
    /// <param name="calendar">Calendar to which touches keep; null where nobody asks when touches fall due, or there is none.</param>
    public static IReadOnlyDictionary<Guid, NurtureTrack> Tracks(IOrganizationService systemService, WorkCalendar? calendar = null)
    {
        var steps = Active(systemService, NurtureStepTable.LogicalName)
            .ToLookup(step => step.GetAttributeValue<EntityReference>(NurtureStepTable.NurtureTrackId)?.Id ?? Guid.Empty);
        return Active(systemService, NurtureTrackTable.LogicalName).Select(row => Track(row, steps[row.Id], calendar)).ToDictionary(track => track.Id);
    }

    private static NurtureTrack Track(Entity row, IEnumerable<Entity> steps, WorkCalendar? calendar) => new(
        row.Id,
        row.GetAttributeValue<string>(NurtureTrackTable.Name) ?? "",
        row.GetAttributeValue<EntityReference>(NurtureTrackTable.QueueId)?.Id ?? Guid.Empty,
        row.GetAttributeValue<bool?>(NurtureTrackTable.IsDefault) ?? false,
        row.GetAttributeValue<int?>(NurtureTrackTable.WindowMonths),
        steps.Select(Step),
        calendar)
    {
        // Tracks from before there was such a question stop as well.
        StopsOnAnswer = row.GetAttributeValue<bool?>(NurtureTrackTable.StopOnAnswer) ?? true,
    };

    private static NurtureStep Step(Entity row) => new(row.GetAttributeValue<int>(NurtureStepTable.Sequence), row.GetAttributeValue<int>(NurtureStepTable.DelayDays))
    {
        Activity = StepActivity.Of(
            row.GetAttributeValue<OptionSetValue>(NurtureStepTable.TouchActivity)?.Value,
            row.GetAttributeValue<string>(NurtureStepTable.Subject),
            row.GetAttributeValue<string>(NurtureStepTable.Name) ?? "",
            row.GetAttributeValue<EntityReference>(NurtureStepTable.TemplateId)?.Id),
    };

    private static IEnumerable<Entity> Active(IOrganizationService systemService, string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return AllPages.Of(systemService, query);
    }
}
