using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Conditions;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query.Sql;

/// <summary>
/// Sort keys in SQL. Choices sort by label unless raw order is asked for, lookups by the name of the row they point to
/// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/order-rows). SQLite's row numbers come last, so that
/// the order is total and pages neither repeat nor lose rows; unlike primary keys they cost no sort where no order is asked for.
/// </summary>
internal sealed class OrderCompiler
{
    private readonly SqlCompiler _sql;
    private readonly bool _isRaw;

    internal OrderCompiler(SqlCompiler sql, bool isRaw)
    {
        _sql = sql;
        _isRaw = isRaw;
    }

    /// <summary>The sort keys of a query of rows.</summary>
    internal List<OrderKey> Keys()
    {
        var keys = new List<OrderKey>();
        foreach (var scope in _sql.Scopes)
        {
            keys.AddRange(scope.Node.Orders.Select(order => Key(order, scope)));
        }

        foreach (var scope in _sql.Scopes)
        {
            if (!keys.Any(key => key.Scope == scope && key.Column.LogicalName == scope.Table.PrimaryIdColumn))
            {
                var id = scope.Table.Column(scope.Table.PrimaryIdColumn);
                keys.Add(new OrderKey(scope, id, scope.SqlAlias + ".rowid", "INTEGER", Descending: false)
                {
                    IdSql = scope.Sql(id.LogicalName),
                });
            }
        }

        return keys;
    }

    /// <summary>The expression that a column sorts by: its label, its name, or its value.</summary>
    internal string Expression(QueryScope scope, ColumnDefinition column) =>
        Shown(scope, column) ?? scope.Sql(column.LogicalName);

    private OrderKey Key(QueryOrder order, QueryScope own)
    {
        if (order.Column is null)
        {
            throw order.Alias is null
                ? QueryFault.NoOrder()
                : QueryFault.FetchXml($"the order by the alias '{order.Alias}' is only possible in an aggregate query.");
        }

        var scope = _sql.Scope(order.Entity, own, _sql.Scopes);
        var column = scope.Shown(order.Column);
        return Shown(scope, column) is { } shown
            ? new OrderKey(scope, column, shown, "TEXT", order.Descending)
            : new OrderKey(scope, column, scope.Sql(column.LogicalName), ColumnEncoding.SqlType(column), order.Descending);
    }

    private string? Shown(QueryScope scope, ColumnDefinition column) => column.AttributeOf is null
        ? _sql.Shown.Of(scope, column, withLabels: !_isRaw)
        : _sql.Shown.OfNameColumn(scope, column);
}
