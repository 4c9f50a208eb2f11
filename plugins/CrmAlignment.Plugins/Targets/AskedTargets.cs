using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Targets;

/// <summary>Reads the active targets that a question is about, in the order of their alternate key, which also tells where to go on.</summary>
internal static class AskedTargets
{
    private const int PartsOfKey = 4;

    /// <summary>Reads some, in one request.</summary>
    /// <param name="service">Reads.</param>
    /// <param name="question">What is asked for.</param>
    /// <param name="cursor">Key of the target after which to go on; null to begin.</param>
    /// <param name="most">Most targets.</param>
    /// <exception cref="ProblemException">CRMA6011: the cursor is none.</exception>
    public static StoredTarget[] Read(IOrganizationService service, TargetQuestion question, string? cursor, int most)
    {
        var query = new QueryExpression(KpiTargetTable.LogicalName) { ColumnSet = new ColumnSet(StoredTarget.Columns), TopCount = most };
        query.Criteria.AddCondition(KpiTargetTable.PeriodStart, ConditionOperator.OnOrBefore, question.Day);
        query.Criteria.AddCondition(KpiTargetTable.PeriodEnd, ConditionOperator.OnOrAfter, question.Day);
        Equal(query, KpiTargetTable.Measure, (int?)question.Measure);
        Equal(query, KpiTargetTable.Grain, (int?)question.Grain);
        Equal(query, KpiTargetTable.ScopeKey, question.Scope?.Key);
        query.Criteria.AddCondition(KpiTargetTable.Key, ConditionOperator.NotNull);
        if (cursor is not null)
        {
            query.Criteria.AddCondition(KpiTargetTable.Key, ConditionOperator.GreaterThan, Checked(cursor));
        }

        query.AddOrder(KpiTargetTable.Key, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities.Select(StoredTarget.Read).ToArray();
    }

    private static void Equal(QueryExpression query, string column, object? value)
    {
        if (value is not null)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }
    }

    private static string Checked(string cursor) => cursor.Split('|').Length == PartsOfKey
        ? cursor
        : throw new ProblemException(Problems.CursorUnreadable(CompareTargetsApi.Cursor, cursor.Length > 40 ? cursor.Substring(0, 40) + "..." : cursor));
}
