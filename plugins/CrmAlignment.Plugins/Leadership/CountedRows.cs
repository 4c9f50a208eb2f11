using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Leadership;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Health;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Leadership;

/// <summary>Reads what aspects are counted from, one page of each table: handovers, terms, playbooks, targets, steps, experiments, days and points.</summary>
/// <param name="service">Reads; as the caller.</param>
/// <param name="question">The period.</param>
/// <param name="tally">Counts them.</param>
internal sealed class CountedRows(IOrganizationService service, LeadershipQuestion question, LeadershipTally tally)
{
    private const string StateColumn = "statecode";
    private const string OrganizationKey = "org";

    /// <summary>The aspects of which there were more rows than one page.</summary>
    public HashSet<LeadershipAspect> Cut { get; } = [];

    /// <summary>Reads and counts them in eight requests.</summary>
    public void Count(DateTime now)
    {
        Handovers();
        Versions(TermTable.LogicalName, TermTable.Id, TermTable.Code, TermTable.Phase, tally.AddTerm, LeadershipAspect.AgreedTerms);
        Versions(PlaybookTable.LogicalName, PlaybookTable.Id, PlaybookTable.Code, PlaybookTable.Phase, tally.AddPlaybook, LeadershipAspect.PlaybooksInForce);
        Targets();
        Steps(now);
        Experiments();
        ExchangeDays();
        Points();
    }

    private void Handovers()
    {
        var query = Query(HandoverTable.LogicalName, HandoverTable.Id, HandoverTable.Outcome, HandoverTable.CriteriaSetId);
        During(query, HandoverTable.OfferedOn);
        foreach (var row in Rows(query, LeadershipAspect.CriteriaCoverage, LeadershipAspect.AnsweredHandovers))
        {
            tally.AddHandover((HandoverOutcome)ChoiceOf(row, HandoverTable.Outcome), row.Contains(HandoverTable.CriteriaSetId));
        }
    }

    private void Versions(string table, string id, string code, string phase, Action<string, CriteriaSetPhase> add, LeadershipAspect aspect)
    {
        var query = Query(table, id, code, phase);
        Active(query);
        query.Criteria.AddCondition(phase, ConditionOperator.NotEqual, (int)CriteriaSetPhase.Retired);
        foreach (var row in Rows(query, aspect))
        {
            add(row.GetAttributeValue<string>(code) ?? "", (CriteriaSetPhase)ChoiceOf(row, phase));
        }
    }

    private void Targets()
    {
        var query = Query(KpiTargetTable.LogicalName, KpiTargetTable.Id, KpiTargetTable.PeriodStart, KpiTargetTable.PeriodEnd);
        Active(query);
        query.Criteria.AddCondition(KpiTargetTable.ScopeKey, ConditionOperator.Equal, OrganizationKey);
        query.Criteria.AddCondition(KpiTargetTable.PeriodStart, ConditionOperator.OnOrBefore, question.Period.End);
        query.Criteria.AddCondition(KpiTargetTable.PeriodEnd, ConditionOperator.OnOrAfter, question.Period.Start);
        foreach (var row in Rows(query, LeadershipAspect.PlannedMonths))
        {
            tally.AddTarget(row.GetAttributeValue<DateTime>(KpiTargetTable.PeriodStart).Date, row.GetAttributeValue<DateTime>(KpiTargetTable.PeriodEnd).Date);
        }
    }

    private void Steps(DateTime now)
    {
        var query = Query(PlaybookRunTable.LogicalName, PlaybookRunTable.Id, PlaybookRunTable.Outcome, PlaybookRunTable.DueOn);
        During(query, PlaybookRunTable.SuggestedOn);
        foreach (var row in Rows(query, LeadershipAspect.AnsweredSteps))
        {
            tally.AddStep((StepOutcome)ChoiceOf(row, PlaybookRunTable.Outcome), row.GetAttributeValue<DateTime?>(PlaybookRunTable.DueOn) is { } due && due < now);
        }
    }

    private void Experiments()
    {
        var query = Query(ExperimentTable.LogicalName, ExperimentTable.Id, ExperimentTable.Outcome, ExperimentTable.NextId);
        During(query, ExperimentTable.EndedOn);
        foreach (var row in Rows(query, LeadershipAspect.ConclusiveExperiments, LeadershipAspect.FollowedLessons))
        {
            tally.AddExperiment((ExperimentOutcome)ChoiceOf(row, ExperimentTable.Outcome), row.Contains(ExperimentTable.NextId));
        }
    }

    private void ExchangeDays()
    {
        var query = Query(ExchangeDayTable.LogicalName, ExchangeDayTable.Id, ExchangeDayTable.HeldOn);
        Active(query);
        OnDays(query, ExchangeDayTable.HeldOn);
        foreach (var row in Rows(query, LeadershipAspect.ExchangeMonths))
        {
            tally.AddExchangeDay(row.GetAttributeValue<DateTime>(ExchangeDayTable.HeldOn).Date);
        }
    }

    private void Points()
    {
        var query = Query(OpenPointTable.LogicalName, OpenPointTable.Id, OpenPointTable.DueDate, OpenPointTable.ClosedOn, StateColumn);
        OnDays(query, OpenPointTable.DueDate);
        foreach (var row in Rows(query, LeadershipAspect.PointsInTime))
        {
            var closed = ChoiceOf(row, StateColumn) == 0 ? null : row.GetAttributeValue<DateTime?>(OpenPointTable.ClosedOn)?.Date;
            tally.AddPoint(row.GetAttributeValue<DateTime>(OpenPointTable.DueDate).Date, closed);
        }
    }

    private IReadOnlyList<Entity> Rows(QueryExpression query, params LeadershipAspect[] aspects)
    {
        var page = FirstPage.Read(service, query);
        if (page.IsCut)
        {
            Cut.UnionWith(aspects);
        }

        return page.Rows;
    }

    private static QueryExpression Query(string table, string id, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.AddOrder(id, OrderType.Ascending);
        return query;
    }

    private static void Active(QueryExpression query) => query.Criteria.AddCondition(StateColumn, ConditionOperator.Equal, 0);

    private void During(QueryExpression query, string column)
    {
        query.Criteria.AddCondition(column, ConditionOperator.GreaterEqual, question.Begin);
        query.Criteria.AddCondition(column, ConditionOperator.LessThan, question.End);
    }

    private void OnDays(QueryExpression query, string column)
    {
        query.Criteria.AddCondition(column, ConditionOperator.OnOrAfter, question.Period.Start);
        query.Criteria.AddCondition(column, ConditionOperator.OnOrBefore, question.Period.End);
    }

    private static int ChoiceOf(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value ?? 0;
}
