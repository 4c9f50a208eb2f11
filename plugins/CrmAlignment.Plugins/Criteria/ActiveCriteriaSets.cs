using System.Collections.Generic;
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

/// <summary>Reads the criteria sets that are in force.</summary>
internal static class ActiveCriteriaSets
{
    private static readonly string[] Columns = [.. DeclaredColumns.Of(typeof(CriteriaSetRow)), CriteriaSetTable.Definition, RowVersions.Column];

    /// <summary>The query of all active sets.</summary>
    public static QueryExpression Query()
    {
        var query = new QueryExpression(CriteriaSetTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(CriteriaSetTable.Phase, ConditionOperator.Equal, (int)CriteriaSetPhase.Active);
        return query;
    }

    /// <summary>All active sets, in one request: their criteria are in their definition.</summary>
    public static IReadOnlyList<CriteriaSet> Read(IOrganizationService systemService) => Of(systemService.RetrieveMultiple(Query()).Entities);

    /// <summary>The sets of the rows that <see cref="Query"/> found.</summary>
    public static IReadOnlyList<CriteriaSet> Of(IEnumerable<Entity> rows) =>
        rows.Select(row => CriteriaSetMemo.Get(row.Id, RowVersions.Of(row), () => Parse(row))).ToArray();

    private static CriteriaSet Parse(Entity row)
    {
        try
        {
            return CriteriaSetRow.Read(row, CriteriaJson.Read(row.GetAttributeValue<string>(CriteriaSetTable.Definition) ?? ""));
        }
        catch (ProblemException unreadable)
        {
            // The one who saves a lead cannot know which of the sets it is.
            throw new ProblemException(unreadable.Problems) { Record = row.GetAttributeValue<string>(CriteriaSetTable.Name) };
        }
    }
}
