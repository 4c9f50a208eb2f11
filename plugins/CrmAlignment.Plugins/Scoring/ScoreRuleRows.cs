using System;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Scoring;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>Reads the scoring rules in force.</summary>
[Columns("createdon")]
internal static class ScoreRuleRows
{
    private static readonly string[] Columns = DeclaredColumns.Of(typeof(ScoreRuleDraft), typeof(ScoreRuleRows));

    /// <summary>The active rules of a kind: one request.</summary>
    public static ScoreRule[] Of(IOrganizationService systemService, ScoreEventKind kind)
    {
        var query = new QueryExpression(ScoreRuleTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(ScoreRuleTable.Kind, ConditionOperator.Equal, (int)kind);
        query.AddOrder(ScoreRuleTable.Id, OrderType.Ascending);
        return systemService.RetrieveMultiple(query).Entities.Select(row => Read(row, kind)).ToArray();
    }

    private static ScoreRule Read(Entity row, ScoreEventKind kind) => new(
        row.Id,
        kind,
        row.GetAttributeValue<string>(ScoreRuleTable.Name) ?? "",
        row.GetAttributeValue<int>(ScoreRuleTable.Points),
        new Fading(row.GetAttributeValue<int?>(ScoreRuleTable.HalfLifeDays), row.GetAttributeValue<int?>(ScoreRuleTable.EndsAfterDays)),
        row.GetAttributeValue<DateTime>("createdon"))
    {
        Direction = (ScoreDirection?)row.GetAttributeValue<OptionSetValue>(ScoreRuleTable.Direction)?.Value,
        Page = row.GetAttributeValue<string>(ScoreRuleTable.Page),
        Column = row.GetAttributeValue<string>(ScoreRuleTable.Column),
        Value = row.GetAttributeValue<string>(ScoreRuleTable.Value),
    };
}
