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

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>Writes the statement of a query that returns rows, and what its columns become.</summary>
internal sealed class RowPlanner
{
    private readonly QueryTree _tree;
    private readonly QueryContext _context;
    private readonly SqlCompiler _sql;
    private readonly List<ResultColumn> _columns = [];
    private readonly List<OrderKey> _keys;
    private int _width;

    /// <summary>Compiles a query.</summary>
    /// <param name="catalog">The metadata.</param>
    /// <param name="tree">The query. <see cref="QueryShape"/> writes everything of it that is read here.</param>
    /// <param name="context">Who asks.</param>
    internal RowPlanner(MetadataCatalog catalog, QueryTree tree, QueryContext context)
    {
        (_tree, _context) = (tree, context);
        _sql = new SqlCompiler(catalog, tree, context);
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

    /// <summary>The total order of the rows.</summary>
    internal IReadOnlyList<OrderKey> Keys => _keys;

    /// <summary>The values bound so far.</summary>
    internal SqlParameters Parameters => _sql.Parameters;

    /// <summary>Where those came from; null when the statement is for this query alone.</summary>
    internal IReadOnlyList<ValueSource>? Sources => _sql.Sources.All;

    // Rows that stand for several have no place after which to continue; they are counted instead.
    private bool CanContinue => !_tree.Distinct && _tree.Top is null;

    /// <summary>The condition for the rows after those of a paging cookie.</summary>
    /// <param name="transaction">Finds the row of the cookie.</param>
    /// <returns>Null without a cookie of the page before: then rows are counted.</returns>
    internal string? Continuation(StoreTransaction transaction) => _tree.PagingCookie is { Length: > 0 } cookie && CanContinue
        ? new PagingPlace(transaction, _sql.Parameters, _keys).After(cookie, _tree.Page)
        : null;

    /// <summary>The statement that counts the rows of all pages.</summary>
    internal string CountSql()
    {
        var columns = _tree.Distinct ? "DISTINCT " + string.Join(", ", _columns.Select(column => column.Sql)) : "1";
        var limit = (_context.Limits.TotalCount + 1).ToString(CultureInfo.InvariantCulture);
        return $"SELECT COUNT(*) FROM (SELECT {columns}{_sql.From}{_sql.Where} LIMIT {limit})";
    }

    /// <summary>The statement that reads a page, and one row more, which tells whether there is another. Its last value is after how many rows.</summary>
    /// <param name="continuation">What <see cref="Continuation"/> returned.</param>
    internal RowPlan Plan(string? continuation = null)
    {
        if (continuation is not null)
        {
            _sql.Require(continuation);
        }

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

        // A bound limit would be compiled anew with each value; unknown, it would keep SQLite from an index that has the order already.
        var limit = PageSize.Of(_tree, _context.Limits) + 1L;
        sql.Append(CultureInfo.InvariantCulture, $" LIMIT {limit} OFFSET ?{Parameters.Values.Count + 1}");
        return new RowPlan(sql.ToString(), new RowLayout(_sql.Root, _columns), _keys, _width, CanContinue);
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
                else if (column.AttributeOf is not null)
                {
                    // Code generators leave these columns out, since no row has them: the text stands beside the column that they show
                    // (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations#formatted-values).
                    continue;
                }
                else if (!isRoot || _tree.Distinct || selection.Alias is not null)
                {
                    // Those of the root are kept beside the row; who runs the query adds them to its result.
                    var kind = column.Type switch
                    {
                        ColumnType.Image => "image",
                        ColumnType.CalendarRules => "calendar rules",
                        _ => "party list",
                    };
                    throw QueryFault.NotSupported(
                        $"the {kind} column '{column.LogicalName}' with an alias, in a link or in a distinct query");
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
                $"(SELECT COUNT(*) FROM {SqlName.Quote(table.LogicalName)} AS h WHERE {HierarchyConditions.ParentSql(scope, lookup)} = {scope.Sql(id)})",
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
}
