using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>
/// above, eq-or-above, under, eq-or-under, not-under: along the table's hierarchical relationship
/// (https://learn.microsoft.com/power-apps/developer/data-platform/query-hierarchical-data), at most 100 levels far.
/// </summary>
internal sealed class HierarchyConditions : ConditionFamily
{
    private const string Levels = "100";

    internal override IEnumerable<ConditionOperator> Operators =>
    [
        ConditionOperator.Above, ConditionOperator.AboveOrEqual, ConditionOperator.Under, ConditionOperator.UnderOrEqual,
        ConditionOperator.NotUnder,
    ];

    internal override string Compile(ConditionSubject subject)
    {
        subject.Require(values: 1);
        var table = subject.Scope.Table;
        var lookup = ParentSql(subject.Scope, LookupOf(subject.Catalog, table, $"the operator {subject.Operator}"));
        subject.Require(subject.Column.LogicalName == table.PrimaryIdColumn, "the primary key of a table with a hierarchy");

        var (name, id) = (SqlName.Quote(table.LogicalName), SqlName.Quote(table.PrimaryIdColumn));
        var isUp = subject.Operator is ConditionOperator.Above or ConditionOperator.AboveOrEqual;
        var step = isUp
            ? $"SELECT {lookup}, level + 1 FROM {name} AS h JOIN tree ON h.{id} = tree.id "
                + $"WHERE {lookup} IS NOT NULL AND level < {Levels}"
            : $"SELECT h.{id}, level + 1 FROM {name} AS h JOIN tree ON {lookup} = tree.id WHERE level < {Levels}";
        var start = subject.Bind(0);
        var tree = $"(WITH RECURSIVE tree(id, level) AS (SELECT {start}, 0 UNION {step}) SELECT id FROM tree)";
        return subject.Operator switch
        {
            ConditionOperator.AboveOrEqual or ConditionOperator.UnderOrEqual => $"{subject.Sql} IN {tree}",
            ConditionOperator.NotUnder => $"({subject.Sql} NOT IN {tree} OR {subject.Sql} = {start})",
            _ => $"({subject.Sql} IN {tree} AND {subject.Sql} <> {start})",
        };
    }

    /// <summary>The lookup of a row h in SQL; one that is hidden leads nowhere.</summary>
    internal static string ParentSql(QueryScope scope, string lookup) => scope.Visible(lookup, SqlName.Quote(lookup), "h");

    /// <summary>The lookup of a table's hierarchical relationship.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The table has none.</exception>
    internal static string LookupOf(MetadataCatalog catalog, TableDefinition table, string feature) =>
        catalog.ParentsOf(table.LogicalName).FirstOrDefault(relationship => relationship.IsHierarchical)?.ReferencingColumn
        ?? throw QueryFault.NotSupported($"{feature} on '{table.LogicalName}': the table has no hierarchical relationship");
}
