using System;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>When scheduled work has something to do again: offers that end, touches that fall due, windows that close.</summary>
/// <param name="service">Service of a user who may read all of them.</param>
public sealed class DueDates(IOrganizationService service)
{
    /// <summary>The next instant at which something falls due; null when nothing waits.</summary>
    public Instant? Next() => new[]
        {
            First(HandoverTable.LogicalName, HandoverTable.DueOn, HandoverTable.Outcome, (int)HandoverOutcome.Pending),
            First(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.NextTouchOn, NurtureEnrollmentTable.Outcome, (int)EnrollmentOutcome.Waiting),
            First(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.WindowEndsOn, NurtureEnrollmentTable.Outcome, (int)EnrollmentOutcome.Waiting),
        }
        .Min();

    private Instant? First(string table, string date, string outcome, int waiting)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(date), TopCount = 1 };
        query.Criteria.AddCondition(outcome, ConditionOperator.Equal, waiting);
        query.Criteria.AddCondition(date, ConditionOperator.NotNull);
        query.AddOrder(date, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<DateTime>(date) is { } due
            ? Instant.FromDateTimeUtc(due)
            : null;
    }
}
