using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Conditions;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Sql;

/// <summary>
/// Compiles the tables, links and filters of a query tree: the FROM and WHERE that rows, aggregates and counts share. Names
/// come from the catalog and are quoted, values are always parameters.
/// </summary>
internal sealed class SqlCompiler
{
    private readonly MetadataCatalog _catalog;
    private readonly ConditionContext _conditions;
    private readonly List<QueryScope> _scopes = [];
    private readonly StringBuilder _from = new();
    private readonly List<string> _where = [];
    private int _aliases;
    private int _links;

    internal SqlCompiler(MetadataCatalog catalog, QueryTree tree, QueryContext context)
    {
        _catalog = catalog;
        Context = context;
        Sources = new ValueSources(Parameters);
        Shown = new ShownSql(catalog, context, Sources);
        _conditions = new ConditionContext(catalog, context, Parameters, Sources);
        Root = NewScope(tree.Root, tree.Root.Alias ?? tree.Root.Table);
        _from.Append(" FROM ").AppendName(Root.Table.LogicalName).Append(" AS ").Append(Root.SqlAlias);
        _scopes.Add(Root);
        Join(Root, _from, _where, _scopes);
        AddCondition(_where, Compile(tree.Root.Filter, Root, _scopes));
        AddCondition(_where, Compile(context.RowFilter(tree.Root.Table), Root, [Root]));
    }

    internal MetadataCatalog Catalog => _catalog;

    internal QueryContext Context { get; }

    internal SqlParameters Parameters { get; } = new();

    /// <summary>What users see instead of values.</summary>
    internal ShownSql Shown { get; }

    /// <summary>Where the bound values came from.</summary>
    internal ValueSources Sources { get; }

    internal QueryScope Root { get; }

    /// <summary>The root and all joined tables, in the order of the tree.</summary>
    internal IReadOnlyList<QueryScope> Scopes => _scopes;

    internal string From => _from.ToString();

    /// <summary>All conditions, or an empty text.</summary>
    internal string Where => _where.Count == 0 ? "" : " WHERE " + string.Join(" AND ", _where);

    /// <summary>Adds a condition that paging needs.</summary>
    internal void Require(string condition) => _where.Add(condition);

    /// <summary>The scope that a name means, or the given one when there is no name.</summary>
    internal QueryScope Scope(string? entity, QueryScope own, IReadOnlyList<QueryScope> visible) =>
        entity is null || own.IsCalled(entity)
            ? own
            : visible.FirstOrDefault(scope => scope.IsCalled(entity))
                ?? throw DataverseFault.InvalidArgument($"No table or link of the query has the name or alias '{entity}'.");

    private static void AddCondition(List<string> conditions, string? condition)
    {
        if (condition is not null)
        {
            conditions.Add(condition);
        }
    }

    private QueryScope NewScope(TableNode node, string name) =>
        new(_catalog.Table(node.Table), "t" + (_aliases++).ToString(CultureInfo.InvariantCulture), name, node) { Hidden = Context.Hidden };

    private void Join(QueryScope parent, StringBuilder from, List<string> where, List<QueryScope> scopes)
    {
        foreach (var link in parent.Node.Links)
        {
            _links++;
            var name = link.Node.Alias ?? link.Node.Table + _links.ToString(CultureInfo.InvariantCulture);
            switch (link.Kind)
            {
                case JoinOperator.Inner or JoinOperator.LeftOuter or JoinOperator.Natural:
                    JoinTable(link, name, parent, from, where, scopes);
                    break;
                case JoinOperator.MatchFirstRowUsingCrossApply:
                    JoinFirstRow(link, name, parent, from, scopes);
                    break;
                case JoinOperator.Exists or JoinOperator.In:
                    where.Add(Exists(link, parent, scopes));
                    break;
                default:
                    throw QueryFault.NotSupported($"the link type '{link.Kind}' outside of a filter; put the link into a filter");
            }
        }
    }

    private void JoinTable(
        QueryLink link, string name, QueryScope parent, StringBuilder from, List<string> where, List<QueryScope> scopes)
    {
        var scope = NewScope(link.Node, name);
        from.Append(link.Kind == JoinOperator.LeftOuter ? " LEFT JOIN " : " JOIN ")
            .AppendName(scope.Table.LogicalName).Append(" AS ").Append(scope.SqlAlias)
            .Append(" ON ").Append(string.Join(" AND ", Matches(link, parent, scope, [.. scopes, scope])));
        scopes.Add(scope);
        Join(scope, from, where, scopes);
    }

    // SQLite has no lateral join, so each row of the first match, of nested links too, is found by its rowid. All these
    // subqueries read the same rows in the same order, and so their first.
    private void JoinFirstRow(QueryLink link, string name, QueryScope parent, StringBuilder from, List<QueryScope> scopes)
    {
        var inner = NewScope(link.Node, name);
        var matches = new StringBuilder(" FROM ").AppendName(inner.Table.LogicalName).Append(" AS ").Append(inner.SqlAlias);
        var where = new List<string>();
        var visible = new List<QueryScope>(scopes) { inner };
        where.AddRange(Matches(link, parent, inner, visible));
        Join(inner, matches, where, visible);
        var matched = visible.Skip(scopes.Count).ToList();
        var order = string.Join(", ", matched.Select(scope => scope.SqlAlias + ".rowid"));
        foreach (var first in matched)
        {
            var scope = NewScope(first.Node, first.Name) with { IsFirstRow = first == inner };
            from.Append(first == inner ? " JOIN " : " LEFT JOIN ").AppendName(scope.Table.LogicalName).Append(" AS ").Append(scope.SqlAlias)
                .Append(" ON ").Append(scope.SqlAlias).Append(".rowid = (SELECT ").Append(first.SqlAlias).Append(".rowid").Append(matches)
                .Append(" WHERE ").AppendJoin(" AND ", where).Append(" ORDER BY ").Append(order).Append(" LIMIT 1)");
            scopes.Add(scope);
        }
    }

    private IEnumerable<string> Matches(QueryLink link, QueryScope parent, QueryScope scope, List<QueryScope> visible)
    {
        yield return Equality(link, parent, scope);
        if (Compile(scope.Node.Filter, scope, visible) is { } filter)
        {
            yield return filter;
        }

        if (Compile(Context.RowFilter(scope.Table.LogicalName), scope, [scope]) is { } secured)
        {
            yield return secured;
        }
    }

    // The id decides even for a lookup with several targets: ids are unique across tables, and an activity's id is its
    // activitypointer's too.
    private static string Equality(QueryLink link, QueryScope parent, QueryScope scope) =>
        ColumnComparison.Link(scope, scope.Stored(link.FromColumn), parent, parent.Stored(link.ToColumn));

    private string Exists(QueryLink link, QueryScope parent, IReadOnlyList<QueryScope> visible, bool withFilter = true)
    {
        var node = withFilter ? link.Node : link.Node with { Filter = null, Links = [] };
        var scope = NewScope(node, node.Alias ?? node.Table);
        var from = new StringBuilder(" FROM ").AppendName(scope.Table.LogicalName).Append(" AS ").Append(scope.SqlAlias);
        var scopes = new List<QueryScope>(visible) { scope };
        var where = new List<string>();
        where.AddRange(Matches(link with { Node = node }, parent, scope, scopes));
        Join(scope, from, where, scopes);
        return $"EXISTS (SELECT 1{from} WHERE {string.Join(" AND ", where)})";
    }

    /// <summary>
    /// "all" means that related rows exist and none satisfies the filter, and "not all" equals "any", as documented:
    /// https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/link-entity#filter-link-types.
    /// </summary>
    private string Related(RelatedFilter related, QueryScope parent, IReadOnlyList<QueryScope> visible) => related.Link.Kind switch
    {
        JoinOperator.Any or JoinOperator.NotAll or JoinOperator.Exists or JoinOperator.In => Exists(related.Link, parent, visible),
        JoinOperator.NotAny => "NOT " + Exists(related.Link, parent, visible),
        JoinOperator.All =>
            $"({Exists(related.Link, parent, visible, withFilter: false)} AND NOT {Exists(related.Link, parent, visible)})",
        _ => throw QueryFault.NotSupported($"the link type '{related.Link.Kind}' inside a filter"),
    };

    private string? Compile(QueryFilter? filter, QueryScope scope, IReadOnlyList<QueryScope> visible) => filter switch
    {
        null => null,
        FilterGroup group => Compile(group, scope, visible),
        RelatedFilter related => Related(related, scope, visible),
        QueryCondition condition => Compile(condition, scope, visible),
        _ => throw QueryFault.NotSupported($"the filter {filter.GetType().Name}"),
    };

    private string? Compile(FilterGroup group, QueryScope scope, IReadOnlyList<QueryScope> visible)
    {
        if (group.MatchesNothing)
        {
            return "0";
        }

        var parts = group.Filters.Select(filter => Compile(filter, scope, visible)).OfType<string>().ToList();
        return parts.Count == 0 ? null : "(" + string.Join(group.IsOr ? " OR " : " AND ", parts) + ")";
    }

    private string Compile(QueryCondition condition, QueryScope own, IReadOnlyList<QueryScope> visible)
    {
        var scope = Scope(condition.Entity, own, visible);
        var column = scope.Shown(condition.Column);
        var sql = column.AttributeOf is null ? scope.Sql(column.LogicalName) : Shown.OfNameColumn(scope, column);
        var subject = new ConditionSubject(_conditions, scope, column, sql, condition);
        return condition.ComparedColumn is { } compared
            ? ColumnComparison.Compile(subject, Compared(compared, scope, visible))
            : ConditionFamilies.Compile(subject);
    }

    private (QueryScope Scope, ColumnDefinition Column) Compared(string name, QueryScope own, IReadOnlyList<QueryScope> visible)
    {
        var dot = name.IndexOf('.', System.StringComparison.Ordinal);
        var scope = dot < 0 ? own : Scope(name[..dot], own, visible);
        return (scope, scope.Stored(name[(dot + 1)..]));
    }
}
