using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Specification.Queries.Model;

/// <summary>Makes queries at random: nested filters with every operator that the model knows, and links of all kinds.</summary>
/// <param name="world">Rows, for values that conditions find.</param>
/// <param name="random">Chooses.</param>
public sealed class RandomQueries(ModelWorld world, Random random)
{
    private static readonly ConditionOperator[] OfAll =
    [
        ConditionOperator.Null, ConditionOperator.NotNull, ConditionOperator.Equal, ConditionOperator.NotEqual, ConditionOperator.In,
        ConditionOperator.NotIn,
    ];

    private static readonly ConditionOperator[] OfOrdered =
    [
        .. OfAll, ConditionOperator.GreaterThan, ConditionOperator.GreaterEqual, ConditionOperator.LessThan, ConditionOperator.LessEqual,
        ConditionOperator.Between, ConditionOperator.NotBetween,
    ];

    private static readonly ConditionOperator[] OfTexts =
    [
        .. OfOrdered, ConditionOperator.Like, ConditionOperator.NotLike, ConditionOperator.BeginsWith, ConditionOperator.DoesNotBeginWith,
        ConditionOperator.EndsWith, ConditionOperator.DoesNotEndWith,
    ];

    private static readonly ConditionOperator[] OfMoments =
        [.. OfOrdered, ConditionOperator.On, ConditionOperator.OnOrBefore, ConditionOperator.OnOrAfter];

    private static readonly ConditionOperator[] OfColumns =
    [
        ConditionOperator.Equal, ConditionOperator.NotEqual, ConditionOperator.GreaterThan, ConditionOperator.GreaterEqual,
        ConditionOperator.LessThan, ConditionOperator.LessEqual,
    ];

    private static readonly JoinOperator[] Joins = [JoinOperator.Inner, JoinOperator.LeftOuter];

    private static readonly JoinOperator[] AllJoins =
        [.. Joins, JoinOperator.Exists, JoinOperator.In, JoinOperator.MatchFirstRowUsingCrossApply];

    private static readonly JoinOperator[] FilterLinks = [JoinOperator.Any, JoinOperator.NotAny, JoinOperator.All, JoinOperator.NotAll];

    private int _aliases;

    /// <summary>A query.</summary>
    /// <param name="joinsOnly">Whether its links are inner and outer ones only.</param>
    public ModelNode Next(bool joinsOnly = false)
    {
        var table = One(ModelTable.All);
        var links = Links(table, depth: 0, joinsOnly ? Joins : AllJoins);
        var scopes = new List<(string Alias, ModelTable Table)> { (table.Name, table) };
        Collect(links, scopes);
        return new ModelNode(table, table.Name, Maybe(() => Filter(scopes, table, depth: 0)), links);
    }

    /// <summary>The tables of a query whose rows are in its result, with their names.</summary>
    /// <param name="root">The query.</param>
    public static IReadOnlyList<(string Alias, ModelTable Table)> Scopes(ModelNode root)
    {
        var scopes = new List<(string Alias, ModelTable Table)> { (root.Alias, root.Table) };
        Collect(root.Links, scopes);
        return scopes;
    }

    /// <summary>One of several.</summary>
    /// <typeparam name="T">What they are.</typeparam>
    /// <param name="items">At least one.</param>
    public T One<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static void Collect(IEnumerable<ModelLink> links, List<(string Alias, ModelTable Table)> scopes)
    {
        foreach (var link in links.Where(link => link.BringsRows))
        {
            scopes.Add((link.Node.Alias, link.Node.Table));
            Collect(link.Node.Links, scopes);
        }
    }

    private List<ModelLink> Links(ModelTable table, int depth, JoinOperator[] kinds) => depth == 2
        ? []
        : [.. Enumerable.Range(0, random.Next(3 - depth)).Select(_ => Link(table, depth + 1, kinds, kinds))];

    private ModelLink Link(ModelTable parent, int depth, JoinOperator[] kinds, JoinOperator[] inner)
    {
        var (table, from, to) = One(parent.Related);
        var alias = "l" + ++_aliases;
        var filter = Maybe(() => Filter([(alias, table)], table, depth));
        return new ModelLink(One(kinds), from, to, new ModelNode(table, alias, filter, Links(table, depth, inner)));
    }

    private ModelGroup Filter(IReadOnlyList<(string Alias, ModelTable Table)> scopes, ModelTable own, int depth) => new(
        random.Next(2) == 0,
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Part(scopes, own, depth))]);

    private ModelFilter Part(IReadOnlyList<(string Alias, ModelTable Table)> scopes, ModelTable own, int depth) => random.Next(6) switch
    {
        0 when depth < 2 => Filter(scopes, own, depth + 1),
        // Depth 2: no links inside.
        1 when depth < 2 => new ModelRelated(Link(own, 2, FilterLinks, [])),
        _ => Condition(scopes),
    };

    private ModelCondition Condition(IReadOnlyList<(string Alias, ModelTable Table)> scopes)
    {
        var (alias, table) = One(scopes);
        var column = One(table.Columns);
        var alike = table.Columns.Where(other => other.Type == column.Type && other.Name != column.Name).ToList();
        if (alike.Count > 0 && random.Next(4) == 0)
        {
            return new ModelCondition(alias, column, One(column.Type == ModelType.Text ? OfColumns : OfColumns[..2]), [], One(alike).Name);
        }

        var op = One(OperatorsOf(column.Type));
        return new ModelCondition(alias, column, op, Values(column, op), null);
    }

    private static ConditionOperator[] OperatorsOf(ModelType type) => type switch
    {
        ModelType.Text => OfTexts,
        ModelType.Number or ModelType.Amount => OfOrdered,
        ModelType.Moment => OfMoments,
        _ => OfAll,
    };

    private List<object> Values(ModelColumn column, ConditionOperator op)
    {
        var count = op switch
        {
            ConditionOperator.Null or ConditionOperator.NotNull => 0,
            ConditionOperator.Between or ConditionOperator.NotBetween => 2,
            ConditionOperator.In or ConditionOperator.NotIn => random.Next(1, 4),
            _ => 1,
        };
        return [.. Enumerable.Range(0, count).Select(_ => world.Value(column, random)!)];
    }

    private T? Maybe<T>(Func<T> make)
        where T : class => random.Next(3) == 0 ? null : make();
}
