using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Duplicates;

/// <summary>A duplicate detection rule with its conditions, which must all hold.</summary>
/// <param name="Matching">The table in which duplicates are.</param>
/// <param name="Conditions">The conditions.</param>
/// <param name="IsCaseSensitive">Whether upper and lower case differ.</param>
/// <param name="ExcludesInactive">Whether rows that are not in the first state of their table are no duplicates.</param>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/duplicaterule-entities.</remarks>
internal sealed record DuplicateRule(
    TableDefinition Matching, IReadOnlyList<RuleCondition> Conditions, bool IsCaseSensitive, bool ExcludesInactive)
{
    /// <summary>The table of rules.</summary>
    public const string Table = "duplicaterule";

    /// <summary>Status of a rule that is in force.</summary>
    public const int Published = 2;

    private const string ConditionTable = "duplicaterulecondition";

    /// <summary>The rules in force that look for duplicates of a row of one table in another.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="table">Logical name of the row's table.</param>
    /// <param name="matching">Logical name of the table to look in; null for any.</param>
    public static IEnumerable<DuplicateRule> InForce(IRequestScope scope, string table, string? matching) =>
        scope.Transaction.Find(Table, new Dictionary<string, object?> { ["baseentityname"] = table, ["statuscode"] = Published })
            .Select(id => scope.Transaction.Retrieve(Table, id)!)
            .Where(rule => matching is null || MatchingOf(rule) == matching)
            .Where(rule => scope.Catalog.FindTable(MatchingOf(rule)) is not null)
            .Select(rule => Of(scope, rule));

    /// <summary>Reads a rule.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="rule">Its row.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">A table or a column does not exist.</exception>
    public static DuplicateRule Of(IRequestScope scope, StoredRow rule)
    {
        var table = scope.Catalog.Table((string)rule["baseentityname"]!);
        var matching = scope.Catalog.Table(MatchingOf(rule));
        var rows = scope.Transaction
            .Find(ConditionTable, new Dictionary<string, object?> { ["regardingobjectid"] = new RowReference(Table, rule.Id) })
            .Select(id => scope.Transaction.Retrieve(ConditionTable, id)!)
            .ToList();
        return new DuplicateRule(
            matching,
            [.. rows.Select(row => Condition(row, table, matching, isOnly: rows.Count == 1))],
            rule["iscasesensitive"] is true,
            rule["excludeinactiverecords"] is true);
    }

    /// <summary>The rows that the caller may read and that are duplicates of a row.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="row">The row, with all values that it has.</param>
    public IEnumerable<Entity> Find(IRequestScope scope, Entity row)
    {
        var query = new QueryExpression(Matching.LogicalName) { ColumnSet = new ColumnSet(true) };
        foreach (var condition in Conditions)
        {
            if (condition.ToQuery(row.GetAttributeValue<object>(condition.Base.LogicalName)) is not { } asked)
            {
                return [];
            }

            query.Criteria.AddCondition(asked);
        }

        if (ExcludesInactive && Matching.FindColumn("statecode")?.Choice?.Options is [var active, ..])
        {
            query.Criteria.AddCondition("statecode", ConditionOperator.Equal, active.Value);
        }

        if (row.Id != Guid.Empty && row.LogicalName == Matching.LogicalName)
        {
            query.Criteria.AddCondition(Matching.PrimaryIdColumn, ConditionOperator.NotEqual, row.Id);
        }

        return AllPages.Of(scope, query).Entities.Where(found => !IsCaseSensitive || Conditions.All(condition => condition.HasSameCase(
            row.GetAttributeValue<object>(condition.Base.LogicalName), found.GetAttributeValue<object>(condition.Matching.LogicalName))));
    }

    private static string MatchingOf(StoredRow rule) => rule["matchingentityname"] as string ?? (string)rule["baseentityname"]!;

    private static RuleCondition Condition(StoredRow row, TableDefinition table, TableDefinition matching, bool isOnly)
    {
        var name = (string)row["baseattributename"]!;
        return new RuleCondition(
            table.Column(name),
            matching.Column(row["matchingattributename"] as string ?? name),
            (RuleOperator)(row["operatorcode"] as int? ?? 0),
            row["operatorparam"] as int? ?? 0,

            // Of a rule with one condition all blank rows would be duplicates: the page cited above.
            IgnoresBlank: isOnly || row["ignoreblankvalues"] is true);
    }
}
