using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query;

/// <summary>
/// above, eq-or-above, under, eq-or-under, not-under: along the table's hierarchical relationship
/// (https://learn.microsoft.com/power-apps/developer/data-platform/query-hierarchical-data).
/// </summary>
internal sealed class HierarchyConditions : ConditionFamily
{
    internal override IEnumerable<ConditionOperator> Operators =>
    [
        ConditionOperator.Above, ConditionOperator.AboveOrEqual, ConditionOperator.Under, ConditionOperator.UnderOrEqual,
        ConditionOperator.NotUnder,
    ];

    internal override string Compile(ConditionSubject subject)
    {
        subject.Require(values: 1);
        var table = subject.Scope.Table;
        var hierarchy = subject.Catalog.ParentsOf(table.LogicalName).FirstOrDefault(item => item.IsHierarchical)
            ?? throw QueryFault.NotSupported($"the operator {subject.Operator} on '{table.LogicalName}': the table has no hierarchical relationship");
        subject.Require(subject.Column.LogicalName == table.PrimaryIdColumn, "the primary key of a table with a hierarchy");

        var (name, id, parent) = (SqlName.Quote(table.LogicalName), SqlName.Quote(table.PrimaryIdColumn), SqlName.Quote(hierarchy.ReferencingColumn));
        var isUp = subject.Operator is ConditionOperator.Above or ConditionOperator.AboveOrEqual;
        var step = isUp
            ? $"SELECT h.{parent} FROM {name} AS h JOIN tree ON h.{id} = tree.id WHERE h.{parent} IS NOT NULL"
            : $"SELECT h.{id} FROM {name} AS h JOIN tree ON h.{parent} = tree.id";
        // UNION, not UNION ALL: a cycle in the data must not run forever.
        var start = subject.Bind(0);
        var tree = $"(WITH RECURSIVE tree(id) AS (SELECT {start} UNION {step}) SELECT id FROM tree)";
        return subject.Operator switch
        {
            ConditionOperator.AboveOrEqual or ConditionOperator.UnderOrEqual => $"{subject.Sql} IN {tree}",
            ConditionOperator.NotUnder => $"({subject.Sql} NOT IN {tree} OR {subject.Sql} = {start})",
            _ => $"({subject.Sql} IN {tree} AND {subject.Sql} <> {start})",
        };
    }
}
