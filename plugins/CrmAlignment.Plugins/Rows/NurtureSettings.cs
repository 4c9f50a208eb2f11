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

/// <summary>
/// Reads nurture tracks and routing rules: a request for the tracks with their steps and queues, one for the rules, and one for the calendar to
/// which touches keep, since every rejection pays them.
/// </summary>
internal static class NurtureSettings
{
    private const string Step = "step";
    private const string Queue = "queue";
    private const string State = "statecode";
    private const int ActiveState = 0;

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
        var query = ActiveQuery(NurtureTrackTable.LogicalName);
        AddSteps(query);
        AddQueue(query);
        query.AddOrder(NurtureTrackTable.Id, OrderType.Ascending);
        return AllPages.Of(systemService, query).GroupBy(row => row.Id)
            .ToDictionary(rows => rows.Key, rows => Track(rows.First(), rows.Where(HasStep).Select(StepOf), calendar));
    }

    private static NurtureTrack Track(Entity row, IEnumerable<NurtureStep> steps, WorkCalendar? calendar) => new(
        row.Id,
        row.GetAttributeValue<string>(NurtureTrackTable.Name) ?? "",
        row.GetAttributeValue<EntityReference>(NurtureTrackTable.QueueId)?.Id ?? Guid.Empty,
        row.GetAttributeValue<bool?>(NurtureTrackTable.IsDefault) ?? false,
        row.GetAttributeValue<int?>(NurtureTrackTable.WindowMonths),
        steps,
        calendar)
    {
        // Tracks from before there was such a question stop as well.
        StopsOnAnswer = row.GetAttributeValue<bool?>(NurtureTrackTable.StopOnAnswer) ?? true,
        ClosedQueue = LinkedValues.Of<OptionSetValue>(row, Queue, State) is { Value: not ActiveState }
            ? LinkedValues.Of<string>(row, Queue, "name") ?? ""
            : null,
    };

    private static bool HasStep(Entity row) => LinkedValues.Of<Guid?>(row, Step, NurtureStepTable.Id) is not null;

    private static NurtureStep StepOf(Entity row) => new(Of<int?>(row, NurtureStepTable.Sequence) ?? 0, Of<int?>(row, NurtureStepTable.DelayDays) ?? 0)
    {
        Activity = StepActivity.Of(
            Of<OptionSetValue>(row, NurtureStepTable.TouchActivity)?.Value,
            Of<string>(row, NurtureStepTable.Subject),
            Of<string>(row, NurtureStepTable.Name) ?? "",
            Of<EntityReference>(row, NurtureStepTable.TemplateId)?.Id),
    };

    private static T? Of<T>(Entity row, string column) => LinkedValues.Of<T>(row, Step, column);

    private static void AddSteps(QueryExpression tracks)
    {
        var link = tracks.AddLink(NurtureStepTable.LogicalName, NurtureTrackTable.Id, NurtureStepTable.NurtureTrackId, JoinOperator.LeftOuter);
        link.EntityAlias = Step;
        link.Columns = new ColumnSet(
            NurtureStepTable.Id,
            NurtureStepTable.Sequence,
            NurtureStepTable.DelayDays,
            NurtureStepTable.TouchActivity,
            NurtureStepTable.Subject,
            NurtureStepTable.Name,
            NurtureStepTable.TemplateId);
        link.LinkCriteria.AddCondition(State, ConditionOperator.Equal, ActiveState);
        link.Orders.Add(new OrderExpression(NurtureStepTable.Id, OrderType.Ascending));
    }

    private static void AddQueue(QueryExpression tracks)
    {
        var link = tracks.AddLink("queue", NurtureTrackTable.QueueId, "queueid", JoinOperator.LeftOuter);
        link.EntityAlias = Queue;
        link.Columns = new ColumnSet("name", State);
    }

    private static IEnumerable<Entity> Active(IOrganizationService systemService, string table) => AllPages.Of(systemService, ActiveQuery(table));

    private static QueryExpression ActiveQuery(string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(State, ConditionOperator.Equal, ActiveState);
        return query;
    }
}
