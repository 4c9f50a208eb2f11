using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Conditions;
using CrmAlignment.LocalDataverse.Query.Sql;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>Writes the statement of a query that returns aggregates of groups, and what its columns become.</summary>
internal sealed class AggregatePlanner
{
    private readonly QueryTree _tree;
    private readonly QueryContext _context;
    private readonly SqlCompiler _sql;
    private readonly OrderCompiler _order;
    private readonly List<AggregateColumn> _columns = [];
    private int _width;

    /// <summary>Compiles a query.</summary>
    /// <param name="catalog">The metadata.</param>
    /// <param name="tree">The query. <see cref="QueryShape"/> writes everything of it that is read here.</param>
    /// <param name="context">Who asks.</param>
    internal AggregatePlanner(MetadataCatalog catalog, QueryTree tree, QueryContext context)
    {
        (_tree, _context) = (tree, context);
        _sql = new SqlCompiler(catalog, tree, context);
        _order = new OrderCompiler(_sql, tree.UseRawOrder);
        foreach (var scope in _sql.Scopes)
        {
            Add(scope);
        }

        if (_columns.Count == 0)
        {
            throw QueryFault.FetchXml("an aggregate query needs at least one column with an aggregate or a groupby.");
        }
    }

    /// <summary>The values bound so far.</summary>
    internal SqlParameters Parameters => _sql.Parameters;

    /// <summary>
    /// Where those came from; null when the statement is for this query alone, as with parts of dates: what they are depends on the
    /// caller's time zone and the organization's calendar.
    /// </summary>
    internal IReadOnlyList<ValueSource>? Sources => _sql.Sources.All;

    private IEnumerable<AggregateColumn> Groups => _columns.Where(column => column.Selection.IsGroup);

    /// <summary>The statement that reads a page of groups, and one more, which tells whether there is another page.</summary>
    internal AggregatePlan Plan()
    {
        var group = TalliedGroups.Of(_columns) ?? (GroupSql)new SortedGroups([.. Groups.Select(column => column.GroupBy)]);
        // The rows read over all groups, for the record limit, without reading twice.
        string[] selected = [.. _columns.Select(column => column.Select(group)), group.AllRows];
        var keys = Keys(group);
        var sql = new StringBuilder("SELECT ").AppendJoin(", ", selected).Append(group.From(_sql.From, _sql.Where));
        if (keys.Count > 0)
        {
            sql.Append(" ORDER BY ").AppendJoin(", ", keys);
        }

        // A bound limit would be compiled anew with each value.
        var limit = PageSize.Of(_tree, _context.Limits) + 1L;
        sql.Append(CultureInfo.InvariantCulture, $" LIMIT {limit} OFFSET ?{Parameters.Values.Count + 1}");
        return new AggregatePlan(sql.ToString(), [.. _columns], _width);
    }

    private void Add(QueryScope scope)
    {
        foreach (var selection in scope.Node.Columns)
        {
            var column = new AggregateColumn(scope, scope.Stored(selection.Column), selection, _sql, _width);
            if (_columns.Any(known => known.Name == column.Name))
            {
                throw QueryFault.FetchXml($"two columns have the alias '{column.Name}'.");
            }

            _columns.Add(column);
            _width += column.Width;
        }
    }

    private List<string> Keys(GroupSql group)
    {
        var keys = new List<string>();
        foreach (var scope in _sql.Scopes)
        {
            keys.AddRange(scope.Node.Orders.Select(order => Key(order, scope, group)));
        }

        // Groups come in a stable order even when none is asked for.
        keys.AddRange(Groups.Select(column => column.SortSql(group, _order)));
        return keys;
    }

    private string Key(QueryOrder order, QueryScope scope, GroupSql group)
    {
        var name = order.Alias ?? order.Column ?? throw QueryFault.NoOrder();
        var column = _columns.FirstOrDefault(known => known.Name == name)
            ?? _columns.FirstOrDefault(
                known => order.Alias is null && known.Selection.IsGroup && known.Scope == scope && known.Column.LogicalName == name)
            ?? throw QueryFault.FetchXml($"an aggregate query can only be ordered by an alias of its columns; there is no '{name}'.");
        return column.SortSql(group, _order) + (order.Descending ? " DESC" : "");
    }
}
