using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Conditions;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Query.Sql;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>Runs a query that returns rows.</summary>
internal sealed class RowRun
{
    private readonly StoreTransaction _transaction;
    private readonly QueryTree _tree;
    private readonly QueryContext _context;
    private readonly SqlCompiler _sql;
    private readonly List<ResultColumn> _columns = [];
    private readonly List<OrderKey> _keys;
    private readonly EntityBuilder _builder;
    private readonly int _pageSize;
    private int _width;
    private CookieRow? _first;
    private CookieRow? _last;

    internal RowRun(StoreTransaction transaction, QueryTree tree, QueryContext context)
    {
        (_transaction, _tree, _context) = (transaction, tree, context);
        _pageSize = PageSize.Of(tree, context.Limits);
        _sql = new SqlCompiler(transaction.Catalog, tree, context);
        _builder = new EntityBuilder(transaction, context);
        SelectColumns();
        _keys = new OrderCompiler(_sql, tree.UseRawOrder).Keys();
        if (tree.Distinct)
        {
            // A row that stands for several has no identity to order by.
            _keys.RemoveAll(key => key.IsRowNumber);
            // The columns themselves make the order total instead.
            _keys.AddRange(_columns.Select(column => new OrderKey(column.Scope, column.Column, column.Sql, "", Descending: false)));
        }
    }

    // Rows that stand for several have no place after which to continue; they are counted instead.
    private bool CanContinue => !_tree.Distinct && _tree.Top is null;

    internal EntityCollection Execute()
    {
        // The total ignores paging, so it is counted before the cookie adds its condition.
        var total = _tree.ReturnTotalCount ? CountAll() : -1;
        var continuation = _tree.PagingCookie is { Length: > 0 } cookie && CanContinue
            ? new PagingPlace(_transaction, _sql.Parameters, _keys).After(cookie, _tree.Page)
            : null;
        if (continuation is not null)
        {
            _sql.Require(continuation);
        }

        return Read(Sql(continuation is null ? (_tree.Page - 1) * (long)_pageSize : 0), total);
    }

    private void SelectColumns()
    {
        foreach (var scope in _sql.Scopes)
        {
            var isRoot = scope == _sql.Root;
            foreach (var selection in SelectionsOf(scope))
            {
                var column = scope.Table.Column(selection.Column);
                if (selection.CountsChildren)
                {
                    Add(ChildCount(scope, column, selection));
                }
                else if (column.IsStored)
                {
                    var name = selection.Alias ?? (isRoot ? column.LogicalName : scope.NameOf(column));
                    Add(new ResultColumn(scope, column, name, IsAliased: !isRoot || selection.Alias is not null));
                }
                else if (!isRoot || _tree.Distinct || selection.Alias is not null)
                {
                    // Those of the root are not in the row, but in activityparty; who runs the query adds them to its result.
                    throw QueryFault.NotSupported(
                        $"the party list column '{column.LogicalName}' with an alias, in a link or in a distinct query");
                }
            }
        }

        if (!_tree.Distinct)
        {
            AddHidden();
        }
        else if (_columns.Count == 0)
        {
            // Without columns a row is its id, and distinct as it is.
            Ensure(_sql.Root, _sql.Root.Table.PrimaryIdColumn, visible: true);
        }
    }

    private ResultColumn ChildCount(QueryScope scope, ColumnDefinition column, ColumnSelection selection)
    {
        var (table, id) = (scope.Table, scope.Table.PrimaryIdColumn);
        var lookup = HierarchyConditions.LookupOf(_sql.Catalog, table, "rowaggregate='CountChildren'");
        if (column.LogicalName != id)
        {
            throw QueryFault.FetchXml($"rowaggregate='CountChildren' is only possible on '{id}', but stands on '{column.LogicalName}'.");
        }

        return new ResultColumn(
            scope,
            new ColumnDefinition(id, ColumnType.Integer),
            selection.Alias ?? throw QueryFault.FetchXml($"the column '{id}' with a rowaggregate needs an alias."),
            IsAliased: true)
        {
            Expression =
                $"(SELECT COUNT(*) FROM {SqlName.Quote(table.LogicalName)} AS h WHERE h.{SqlName.Quote(lookup)} = {scope.Sql(id)})",
        };
    }

    private void AddHidden()
    {
        var root = _sql.Root;
        Ensure(root, root.Table.PrimaryIdColumn, visible: true);
        Ensure(root, "versionnumber", visible: false);
        foreach (var scope in _sql.Scopes)
        {
            if (_columns.Any(column => column.Scope == scope && column.Column.Type == ColumnType.Money))
            {
                Ensure(scope, "transactioncurrencyid", visible: false);
            }
        }
    }

    private static IEnumerable<ColumnSelection> SelectionsOf(QueryScope scope) => scope.Node.AllColumns
        ? scope.Table.Columns.Where(column => column.IsStored && column.IsValidForRead)
            .Select(column => new ColumnSelection(column.LogicalName))
        : scope.Node.Columns.DistinctBy(column => (column.Column, column.Alias));

    private void Ensure(QueryScope scope, string column, bool visible)
    {
        if (scope.Table.FindColumn(column) is { } definition && Find(scope, column) is null)
        {
            Add(new ResultColumn(scope, definition, visible ? column : null, IsAliased: false));
        }
    }

    private ResultColumn? Find(QueryScope scope, string column) =>
        _columns.FirstOrDefault(
            known => known.Scope == scope && known.Column.LogicalName == column && !(known.IsAliased && scope == _sql.Root));

    private void Add(ResultColumn column)
    {
        _columns.Add(column with { Index = _width });
        _width += ColumnEncoding.Width(column.Column);
    }

    private string Sql(long offset)
    {
        var sql = new StringBuilder("SELECT ").Append(_tree.Distinct ? "DISTINCT " : "");
        sql.AppendJoin(", ", _columns.Select(column => column.Sql));
        if (CanContinue)
        {
            sql.Append(_columns.Count > 0 ? ", " : "").AppendJoin(", ", _keys.Select(key => key.Sql).Concat(_keys.Select(key => key.IdSql).OfType<string>()));
        }

        sql.Append(_sql.From).Append(_sql.Where);
        if (_keys.Count > 0)
        {
            sql.Append(" ORDER BY ").AppendJoin(", ", _keys.Select(key => key.OrderBy));
        }

        // One row more than the page tells whether there is another page.
        return sql.Append(" LIMIT ")
            .Append(_sql.Parameters.Add(_pageSize + 1L)).Append(" OFFSET ").Append(_sql.Parameters.Add(offset)).ToString();
    }

    private EntityCollection Read(string sql, int total)
    {
        var builder = new RowBuilder(_sql.Root, _columns, _builder);
        var entities = new List<Entity>();
        var hasMore = false;
        _transaction.Session.ForEach(sql, _sql.Parameters.Values, statement =>
        {
            hasMore = entities.Count == _pageSize;
            if (!hasMore)
            {
                entities.Add(builder.Build(statement));
                KeepKeys(statement, entities.Count);
            }
        });
        return new EntityCollection(entities)
        {
            EntityName = _tree.Root.Table,
            MoreRecords = hasMore && _tree.Top is null,
            PagingCookie = hasMore && _first is not null && _last is not null ? PagingCookie.Write(_tree.Page, _keys, _first, _last) : null,
            TotalRecordCount = Math.Min(total, _context.Limits.TotalCount),
            TotalRecordCountLimitExceeded = total > _context.Limits.TotalCount,
        };
    }

    private void KeepKeys(SqlStatement statement, int row)
    {
        if (!CanContinue)
        {
            return;
        }

        if (row == 1)
        {
            _first = KeysOf(statement);
        }

        if (row == _pageSize)
        {
            _last = KeysOf(statement);
        }
    }

    private CookieRow KeysOf(SqlStatement statement)
    {
        object?[] values = [.. Enumerable.Range(_width, _keys.Count).Select(statement.Raw)];
        var next = _width + _keys.Count;
        return new CookieRow(values, [.. _keys.Select(key => key.IsRowNumber ? statement.Raw(next++) : null)]);
    }

    private int CountAll()
    {
        var columns = _tree.Distinct ? "DISTINCT " + string.Join(", ", _columns.Select(column => column.Sql)) : "1";
        var limit = (_context.Limits.TotalCount + 1).ToString(CultureInfo.InvariantCulture);
        return _transaction.Session.First(
            $"SELECT COUNT(*) FROM (SELECT {columns}{_sql.From}{_sql.Where} LIMIT {limit})",
            _sql.Parameters.Values,
            statement => (int)statement.Int64(0));
    }
}
