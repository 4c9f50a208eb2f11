using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>
/// eq-useroruserhierarchy and eq-useroruserhierarchyandteams: the caller and who reports to the caller (systemuser.parentsystemuserid),
/// as many levels down as the organization's hierarchy depth says; with teams, the teams of all these too
/// (https://learn.microsoft.com/power-apps/developer/data-platform/query-hierarchical-data#condition-operators-for-hierarchical-data).
/// </summary>
internal sealed class ReportConditions : ConditionFamily
{
    internal override IEnumerable<ConditionOperator> Operators =>
        [ConditionOperator.EqualUserOrUserHierarchy, ConditionOperator.EqualUserOrUserHierarchyAndTeams];

    internal override string Compile(ConditionSubject subject)
    {
        subject.Require(values: 0);
        subject.Require(subject.Column.IsReference || subject.Column.Type == ColumnType.UniqueIdentifier, "lookups and identifiers");
        var caller = subject.BindRaw(ColumnEncoding.Encode(subject.Context.UserId));
        var depth = subject.BindRaw((long)subject.Context.Organization.HierarchyDepth);
        var reports =
            $"(WITH RECURSIVE reports(id, level) AS (SELECT {caller}, 0 UNION SELECT u.systemuserid, level + 1 FROM systemuser AS u "
            + $"JOIN reports ON u.parentsystemuserid = reports.id WHERE level < {depth}) SELECT id FROM reports)";
        return subject.Operator == ConditionOperator.EqualUserOrUserHierarchy
            ? $"{subject.Sql} IN {reports}"
            : $"({subject.Sql} IN {reports} OR {subject.Sql} IN "
                + $"(SELECT m.teamid FROM teammembership AS m WHERE m.systemuserid IN {reports}))";
    }
}
