using System;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>Reads the criteria of a draft.</summary>
[Columns(
    CriterionTable.Name,
    CriterionTable.Column,
    CriterionTable.Kind,
    CriterionTable.Dimension,
    CriterionTable.ValueType,
    CriterionTable.Operator,
    CriterionTable.Value,
    CriterionTable.Points,
    CriterionTable.Guidance,
    CriterionTable.Sequence)]
internal static class CriterionRows
{
    /// <summary>The columns.</summary>
    public static string[] Columns { get; } = DeclaredColumns.Of(typeof(CriterionRows));

    /// <summary>The active criteria of a set.</summary>
    public static Criterion[] Of(IOrganizationService systemService, Guid setId)
    {
        var query = new QueryExpression(CriterionTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(CriterionTable.CriteriaSetId, ConditionOperator.Equal, setId);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.AddOrder(CriterionTable.Sequence, OrderType.Ascending);
        return AllPages.Of(systemService, query).Select(row => Read(new EntityValues(row))).ToArray();
    }

    /// <summary>A row of crma_criterion as the rules see it.</summary>
    /// <exception cref="ProblemException">CRMA2022: it lacks what it cannot be read without; only forms ask for it.</exception>
    public static Criterion Read(IRecordValues row) => new(new CriterionTerms
    {
        Name = row.Value(CriterionTable.Name).AsText ?? "",
        Column = row.Value(CriterionTable.Column).AsText?.Trim() ?? "",
        Kind = (CriterionKind)Choice(row, CriterionTable.Kind),
        Dimension = (CriterionDimension)Choice(row, CriterionTable.Dimension),
        ValueType = (CriterionValueType)Choice(row, CriterionTable.ValueType),
        Operator = (CriterionOperator)Choice(row, CriterionTable.Operator),
        Value = row.Value(CriterionTable.Value).AsText,
        Points = row.Value(CriterionTable.Points).AsWholeNumber ?? 0,
        Guidance = row.Value(CriterionTable.Guidance).AsText,
        Sequence = row.Value(CriterionTable.Sequence).AsWholeNumber ?? 0,
    });

    private static int Choice(IRecordValues row, string column) => row.Value(column).AsChoice
        ?? throw new ProblemException(Problems.CriterionIncomplete(row.Value(CriterionTable.Name).AsText ?? "", new ColumnName(column)));
}
