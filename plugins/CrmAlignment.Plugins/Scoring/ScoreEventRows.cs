using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Scoring;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>Reads the log of the engagement score. A deactivated event counts nothing.</summary>
[Columns(
    ScoreEventTable.Kind, ScoreEventTable.Name, ScoreEventTable.OccurredOn, ScoreEventTable.Points, ScoreEventTable.HalfLifeDays,
    ScoreEventTable.EndsAfterDays, ScoreEventTable.RuleId)]
internal static class ScoreEventRows
{
    private static readonly string[] Columns = DeclaredColumns.Of(typeof(ScoreEventRows));

    /// <summary>What the log has of sources, deactivated events included: found by the index of the alternate key.</summary>
    public static LoggedEvent[] OfSources(IOrganizationService systemService, params string[] sources)
    {
        var query = new QueryExpression(ScoreEventTable.LogicalName)
        {
            ColumnSet = new ColumnSet(ScoreEventTable.Source, ScoreEventTable.RuleKey, ScoreEventTable.LeadId),
        };
        query.Criteria.AddCondition(ScoreEventTable.Source, ConditionOperator.In, sources.Cast<object>().ToArray());
        return systemService.RetrieveMultiple(query).Entities.Select(row => new LoggedEvent(
            row.Id,
            row.GetAttributeValue<string>(ScoreEventTable.Source) ?? "",
            row.GetAttributeValue<string>(ScoreEventTable.RuleKey) ?? "",
            row.GetAttributeValue<EntityReference>(ScoreEventTable.LeadId)?.Id)).ToArray();
    }

    /// <summary>The events of a lead of which something is left at an instant, page by page.</summary>
    public static IEnumerable<ScoreEvent> LeftOf(IOrganizationService service, Guid leadId, DateTime at)
    {
        var query = OfLead(leadId);
        var left = query.Criteria.AddFilter(LogicalOperator.Or);
        left.AddCondition(ScoreEventTable.FadedOn, ConditionOperator.Null);
        left.AddCondition(ScoreEventTable.FadedOn, ConditionOperator.GreaterThan, at);
        query.AddOrder(ScoreEventTable.Id, OrderType.Ascending);
        return AllPages.Of(service, query).Select(Read);
    }

    /// <summary>The events of a lead of which nothing is left at an instant, those that faded last first.</summary>
    public static ScoreEvent[] FadedOf(IOrganizationService service, Guid leadId, DateTime at, int top)
    {
        var query = OfLead(leadId);
        query.Criteria.AddCondition(ScoreEventTable.FadedOn, ConditionOperator.LessEqual, at);
        query.AddOrder(ScoreEventTable.FadedOn, OrderType.Descending);
        query.AddOrder(ScoreEventTable.Id, OrderType.Ascending);
        query.TopCount = top;
        return service.RetrieveMultiple(query).Entities.Select(Read).ToArray();
    }

    private static QueryExpression OfLead(Guid leadId)
    {
        var query = new QueryExpression(ScoreEventTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(ScoreEventTable.LeadId, ConditionOperator.Equal, leadId);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return query;
    }

    // An import past the steps may leave the kind empty: the points count all the same.
    private static ScoreEvent Read(Entity row) => new(
        row.Id,
        (ScoreEventKind)(row.GetAttributeValue<OptionSetValue>(ScoreEventTable.Kind)?.Value ?? 0),
        row.GetAttributeValue<string>(ScoreEventTable.Name) ?? "",
        DateTime.SpecifyKind(row.GetAttributeValue<DateTime>(ScoreEventTable.OccurredOn), DateTimeKind.Utc),
        row.GetAttributeValue<int?>(ScoreEventTable.Points) ?? 0,
        new Fading(row.GetAttributeValue<int?>(ScoreEventTable.HalfLifeDays), row.GetAttributeValue<int?>(ScoreEventTable.EndsAfterDays)))
    {
        Rule = row.GetAttributeValue<EntityReference>(ScoreEventTable.RuleId)?.Name,
    };
}
