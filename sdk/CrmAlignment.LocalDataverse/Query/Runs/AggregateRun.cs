using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.Query.Conditions;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Query.Sql;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>
/// Runs a query that returns aggregates of groups
/// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data).
/// </summary>
internal sealed class AggregateRun
{
    private readonly StoreTransaction _transaction;
    private readonly QueryTree _tree;
    private readonly QueryContext _context;
    private readonly SqlCompiler _sql;
    private readonly OrderCompiler _order;
    private readonly List<AggregateColumn> _columns = [];
    private readonly int _pageSize;
    private int _width;

    internal AggregateRun(StoreTransaction transaction, QueryTree tree, QueryContext context)
    {
        (_transaction, _tree, _context) = (transaction, tree, context);
        _pageSize = PageSize.Of(tree, context.Limits);
        _sql = new SqlCompiler(transaction.Catalog, tree, context);
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

    private IEnumerable<AggregateColumn> Groups => _columns.Where(column => column.Selection.IsGroup);

    internal EntityCollection Execute()
    {
        var builder = new EntityBuilder(_transaction, _context);
        var limit = Math.Min(_tree.AggregateLimit ?? int.MaxValue, _context.Limits.AggregateRows);
        var entities = Read(statement =>
        {
            if (statement.Int64(_width) > limit)
            {
                throw QueryFault.TooManyRows();
            }

            return Build(statement, builder);
        });
        var hasMore = entities.Count > _pageSize;
        return new EntityCollection(hasMore ? entities.GetRange(0, _pageSize) : entities)
        {
            EntityName = _tree.Root.Table,
            MoreRecords = hasMore && _tree.Top is null,
            TotalRecordCount = -1,
        };
    }

    private List<Entity> Read(Func<SqlStatement, Entity> read)
    {
        try
        {
            return _transaction.Session.Query(Sql(), _sql.Parameters.Values, read);
        }
        catch (StorageException overflow) when (overflow.Message.Contains("integer overflow", StringComparison.Ordinal))
        {
            throw Faults.DataverseFault.InvalidOperation("A sum of the query is greater than its column type can hold. Sum fewer rows.");
        }
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

    private string Sql()
    {
        var sql = new StringBuilder("SELECT ").AppendJoin(", ", _columns.Select(column => column.Select));
        // The rows read over all groups, for the record limit, without reading twice.
        sql.Append(", SUM(COUNT(*)) OVER ()").Append(_sql.From).Append(_sql.Where);
        var groups = Groups.Select(column => column.GroupBy).ToList();
        if (groups.Count > 0)
        {
            sql.Append(" GROUP BY ").AppendJoin(", ", groups);
        }

        var keys = Keys();
        if (keys.Count > 0)
        {
            sql.Append(" ORDER BY ").AppendJoin(", ", keys);
        }

        var offset = (_tree.Page - 1) * (long)_pageSize;
        return sql.Append(" LIMIT ")
            .Append(_sql.Parameters.Add(_pageSize + 1L)).Append(" OFFSET ").Append(_sql.Parameters.Add(offset)).ToString();
    }

    private List<string> Keys()
    {
        var keys = new List<string>();
        foreach (var scope in _sql.Scopes)
        {
            keys.AddRange(scope.Node.Orders.Select(order => Key(order, scope)));
        }

        // Groups come in a stable order even when none is asked for.
        keys.AddRange(Groups.Select(column => column.SortSql(_order)));
        return keys;
    }

    private string Key(QueryOrder order, QueryScope scope)
    {
        var name = order.Alias ?? order.Column ?? throw QueryFault.NoOrder();
        var column = _columns.FirstOrDefault(known => known.Name == name)
            ?? _columns.FirstOrDefault(
                known => order.Alias is null && known.Selection.IsGroup && known.Scope == scope && known.Column.LogicalName == name)
            ?? throw QueryFault.FetchXml($"an aggregate query can only be ordered by an alias of its columns; there is no '{name}'.");
        return column.SortSql(_order) + (order.Descending ? " DESC" : "");
    }

    private Entity Build(SqlStatement statement, EntityBuilder builder)
    {
        var entity = new Entity(_tree.Root.Table);
        foreach (var column in _columns)
        {
            column.Show(statement, entity, builder, _context);
        }

        return entity;
    }
}
