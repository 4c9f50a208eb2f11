using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Specification.Queries.Model;

/// <summary>Answers queries with LINQ over the model's rows, as Microsoft documents their parts.</summary>
/// <param name="world">The rows.</param>
public sealed class ModelAnswer(ModelWorld world)
{
    /// <summary>The rows of a query: for each, the row of every table by its name; null where an outer link found none.</summary>
    /// <param name="root">The query.</param>
    public IReadOnlyList<ImmutableDictionary<string, ModelRow?>> Rows(ModelNode root) =>
    [
        .. world.Rows(root.Table)
            .Select(row => ImmutableDictionary<string, ModelRow?>.Empty.Add(root.Alias, row))
            .SelectMany(row => Join(row, root))
            .Where(row => Holds(root.Filter, root.Alias, row)),
    ];

    private IEnumerable<ImmutableDictionary<string, ModelRow?>> Join(ImmutableDictionary<string, ModelRow?> row, ModelNode node) =>
        node.Links.Aggregate(
            (IEnumerable<ImmutableDictionary<string, ModelRow?>>)[row],
            (rows, link) => rows.SelectMany(found => Join(found, node.Alias, link)));

    private IEnumerable<ImmutableDictionary<string, ModelRow?>> Join(
        ImmutableDictionary<string, ModelRow?> row, string parent, ModelLink link)
    {
        var alias = link.Node.Alias;
        var matches = Matches(row[parent], link).Select(match => row.SetItem(alias, match)).ToList();
        return link.Kind switch
        {
            JoinOperator.Inner => matches.SelectMany(match => Join(match, link.Node)),
            JoinOperator.LeftOuter => (matches.Count > 0 ? matches : [row.SetItem(alias, null)])
                .SelectMany(match => Join(match, link.Node)),
            JoinOperator.MatchFirstRowUsingCrossApply => matches.SelectMany(match => Join(match, link.Node)).Take(1),
            _ => matches.SelectMany(match => Join(match, link.Node)).Any() ? [row] : [],
        };
    }

    // The filter of a link holds for its own table.
    private IEnumerable<ModelRow> Matches(ModelRow? parent, ModelLink link, bool withFilter = true) => world.Rows(link.Node.Table)
        .Where(row => parent is not null && ModelValues.AreEqual(row[link.From], parent[link.To]))
        .Where(row => !withFilter
            || Holds(link.Node.Filter, link.Node.Alias, ImmutableDictionary<string, ModelRow?>.Empty.Add(link.Node.Alias, row)));

    private bool Holds(ModelFilter? filter, string own, ImmutableDictionary<string, ModelRow?> row) => filter switch
    {
        null => true,
        ModelGroup { Filters.Count: 0 } => true,
        ModelGroup { IsOr: true } group => group.Filters.Any(part => Holds(part, own, row)),
        ModelGroup group => group.Filters.All(part => Holds(part, own, row)),
        ModelRelated related => Holds(related.Link, row[own]),
        ModelCondition condition => Holds(condition, row[condition.Alias]),
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };

    private bool Holds(ModelLink link, ModelRow? row)
    {
        var any = Matches(row, link).Any();
        return link.Kind switch
        {
            JoinOperator.Any or JoinOperator.NotAll => any,
            JoinOperator.NotAny => !any,
            _ => !any && Matches(row, link, withFilter: false).Any(),
        };
    }

    private static bool Holds(ModelCondition condition, ModelRow? row)
    {
        var value = row?[condition.Column.Name];
        return condition.Compared is { } compared
            ? ModelValues.Compare(condition.Operator, value, row?[compared])
            : ModelValues.Holds(condition.Operator, value, condition.Values);
    }
}
