using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Leadership;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Leadership;

/// <summary>Reads what is shown of learning: self-ratings, exchange days and open points; a bounded number of each.</summary>
/// <param name="service">Reads; as the caller.</param>
/// <param name="question">Period and leader.</param>
internal sealed class LearningRows(IOrganizationService service, LeadershipQuestion question)
{
    // A year has four quarters with one rating of each aspect.
    private const int MostRatings = 200;
    private const int MostDays = 20;
    private const int MostPoints = 50;

    /// <summary>What the leader said of himself in the quarters that the period touches.</summary>
    public IReadOnlyList<SelfRating> Ratings()
    {
        var query = Query(
            LeaderRatingTable.LogicalName, MostRatings, LeaderRatingTable.Aspect, LeaderRatingTable.PeriodStart, LeaderRatingTable.Rating,
            LeaderRatingTable.Reason);
        query.Criteria.AddCondition(LeaderRatingTable.LeaderId, ConditionOperator.Equal, question.LeaderId);
        query.Criteria.AddCondition(LeaderRatingTable.PeriodStart, ConditionOperator.OnOrAfter, LeaderScorecard.FirstQuarter(question.Period));
        query.Criteria.AddCondition(LeaderRatingTable.PeriodStart, ConditionOperator.OnOrBefore, question.Period.End);
        query.AddOrder(LeaderRatingTable.Id, OrderType.Ascending);
        return [.. service.RetrieveMultiple(query).Entities.Where(row => row.Contains(LeaderRatingTable.Aspect)).Select(row => new SelfRating(
            (LeadershipAspect)row.GetAttributeValue<OptionSetValue>(LeaderRatingTable.Aspect).Value,
            row.GetAttributeValue<DateTime>(LeaderRatingTable.PeriodStart).Date,
            row.GetAttributeValue<int>(LeaderRatingTable.Rating),
            row.GetAttributeValue<string>(LeaderRatingTable.Reason) ?? ""))];
    }

    /// <summary>The exchange days of the period, the latest first.</summary>
    public IReadOnlyList<Entity> ExchangeDays()
    {
        var query = Query(
            ExchangeDayTable.LogicalName, MostDays, ExchangeDayTable.Name, ExchangeDayTable.HeldOn, ExchangeDayTable.VisitingSide, ExchangeDayTable.Seen,
            ExchangeDayTable.Agreed);
        query.Criteria.AddCondition(ExchangeDayTable.HeldOn, ConditionOperator.OnOrAfter, question.Period.Start);
        query.Criteria.AddCondition(ExchangeDayTable.HeldOn, ConditionOperator.OnOrBefore, question.Period.End);
        query.AddOrder(ExchangeDayTable.HeldOn, OrderType.Descending);
        query.AddOrder(ExchangeDayTable.Id, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities;
    }

    /// <summary>The points that are open now, whatever the period, the most overdue first.</summary>
    public IReadOnlyList<Entity> OpenPoints()
    {
        var query = Query(
            OpenPointTable.LogicalName, MostPoints, OpenPointTable.Name, OpenPointTable.Responsible, OpenPointTable.RaisedOn, OpenPointTable.DueDate);
        query.AddOrder(OpenPointTable.DueDate, OrderType.Ascending);
        query.AddOrder(OpenPointTable.Id, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities;
    }

    private static QueryExpression Query(string table, int most, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns), TopCount = most };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return query;
    }
}
