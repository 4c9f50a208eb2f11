using System.Collections.Generic;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Model;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Queries;

/// <summary>What the options of an address ask of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Selection">$select.</param>
/// <param name="Expansions">$expand.</param>
/// <param name="Filter">$filter, or null.</param>
/// <param name="OrderBy">$orderby, or null.</param>
/// <param name="Top">$top, or null.</param>
/// <param name="Constants">The values of the address.</param>
internal sealed record TableQuery(
    TableModel Table,
    Selection Selection,
    IReadOnlyList<Expansion> Expansions,
    FilterClause? Filter,
    OrderByClause? OrderBy,
    long? Top,
    Constants Constants)
{
    /// <summary>Reads the options of a request.</summary>
    public static TableQuery Read(WebExchange exchange, TableModel table)
    {
        var read = exchange.Made(table, () => ReadAnew(exchange, table));
        return exchange.FilterValues is { } values ? read with { Constants = new Constants(exchange.Aliases, values) } : read;
    }

    private static TableQuery ReadAnew(WebExchange exchange, TableModel table)
    {
        OptionRules.Check(exchange);
        var clause = exchange.SelectExpand;
        var constants = new Constants(exchange.Aliases);
        var expansions = Expansion.Read(exchange.Model, table, clause, constants);
        ExpandRules.Check(expansions);
        return new TableQuery(
            table,
            Selection.Read(table, clause),
            expansions,
            exchange.Filter,
            exchange.OrderBy,
            exchange.Top,
            constants);
    }

    /// <summary>The query of the organization service, without pages.</summary>
    /// <param name="model">The model.</param>
    public QueryExpression ToQuery(WebModel model)
    {
        var query = new QueryExpression(Table.Table.LogicalName) { ColumnSet = Columns() };
        var links = new Links(model, Table, query.LinkEntities, Constants);
        if (Filter is not null)
        {
            query.Criteria = new FilterReading(model, links).Read(Filter.Expression);
        }

        for (var order = OrderBy; order is not null; order = order.ThenBy)
        {
            var operand = links.Column(order.Expression);
            query.Orders.Add(new OrderExpression(operand.Column.LogicalName, Direction(order), null, operand.Alias));
        }

        return query;
    }

    /// <summary>The columns to ask for: those selected, and the lookups that the expansions follow.</summary>
    public ColumnSet Columns()
    {
        var columns = Selection.Columns;
        foreach (var expansion in Expansions)
        {
            if (!columns.AllColumns && expansion.Navigation.Column is { } lookup && !columns.Columns.Contains(lookup.LogicalName))
            {
                columns.AddColumn(lookup.LogicalName);
            }
        }

        return columns;
    }

    private static OrderType Direction(OrderByClause order) =>
        order.Direction == OrderByDirection.Ascending ? OrderType.Ascending : OrderType.Descending;
}
