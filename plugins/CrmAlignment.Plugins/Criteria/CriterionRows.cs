using System;
using System.Linq;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>Reads the criteria of a draft.</summary>
internal static class CriterionRows
{
    /// <summary>The active criteria of a set.</summary>
    public static Criterion[] Of(IOrganizationService systemService, Guid setId)
    {
        var query = new QueryExpression(CriterionTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(CriterionTable.CriteriaSetId, ConditionOperator.Equal, setId);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.AddOrder(CriterionTable.Sequence, OrderType.Ascending);
        return AllPages.Of(systemService, query).Select(Read).ToArray();
    }

    private static Criterion Read(Entity row) => new(new CriterionTerms
    {
        Name = row.GetAttributeValue<string>(CriterionTable.Name) ?? "",
        Column = row.GetAttributeValue<string>(CriterionTable.Column)?.Trim() ?? "",
        Kind = (CriterionKind)Choice(row, CriterionTable.Kind),
        Dimension = (CriterionDimension)Choice(row, CriterionTable.Dimension),
        ValueType = (CriterionValueType)Choice(row, CriterionTable.ValueType),
        Operator = (CriterionOperator)Choice(row, CriterionTable.Operator),
        Value = row.GetAttributeValue<string>(CriterionTable.Value),
        Points = row.GetAttributeValue<int>(CriterionTable.Points),
        Guidance = row.GetAttributeValue<string>(CriterionTable.Guidance),
        Sequence = row.GetAttributeValue<int>(CriterionTable.Sequence),
    });

    private static int Choice(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value
        ?? throw new InvalidOperationException($"The criterion {row.Id:D} has no {column}, though the column is required.");
}
