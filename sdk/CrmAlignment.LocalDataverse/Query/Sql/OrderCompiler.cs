using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
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
        var column = scope.Stored(order.Column);
        return Shown(scope, column) is { } shown
            ? new OrderKey(scope, column, shown, "TEXT", order.Descending)
            : new OrderKey(scope, column, scope.Sql(column.LogicalName), ColumnEncoding.SqlType(column), order.Descending);
    }

    // The text that users see instead of the value; null where they see the value.
    private string? Shown(QueryScope scope, ColumnDefinition column)
    {
        var sql = scope.Sql(column.LogicalName);
        if (column.Choice is { Options.IsEmpty: false } choice && !_isRaw && (column.IsOption || column.Type == ColumnType.Boolean))
        {
            return Label(sql, choice);
        }

        return column.IsReference ? Name(column, sql) : null;
    }

    private string Label(string sql, ChoiceDefinition choice)
    {
        var expression = new StringBuilder("(CASE ").Append(sql);
        foreach (var option in choice.Options)
        {
            expression.Append(" WHEN ").Append(option.Value.ToString(CultureInfo.InvariantCulture))
                .Append(" THEN ").Append(_sql.Sources.AddConstant(option.Label.For(_sql.Context.Language)));
        }

        return expression.Append(" END COLLATE ").Append(TextOrder.Name).Append(')').ToString();
    }

    private string? Name(ColumnDefinition column, string sql)
    {
        var names = column.Targets
            .Select(_sql.Catalog.FindTable)
            .Where(table => table?.PrimaryNameColumn is { } name && table.FindColumn(name) is { IsStored: true })
            .Select(table =>
                $"(SELECT n.{SqlName.Quote(table!.PrimaryNameColumn!)} FROM {SqlName.Quote(table.LogicalName)} AS n "
                + $"WHERE n.{SqlName.Quote(table.PrimaryIdColumn)} = {sql})")
            .ToList();
        return names.Count switch
        {
            0 => null,
            1 => $"({names[0]} COLLATE {TextOrder.Name})",
            _ => $"(COALESCE({string.Join(", ", names)}) COLLATE {TextOrder.Name})",
        };
    }
}
