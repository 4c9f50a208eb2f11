using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Conditions;
using CrmAlignment.LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Reading;

/// <summary>
/// Writes query trees as QueryExpression, with values of the columns' types. Refuses what only FetchXML can say
/// (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/queryexpression/aggregate-data).
/// </summary>
internal sealed class QueryExpressionWriter
{
    private readonly MetadataCatalog _catalog;
    private readonly QueryContext _context;
    private readonly Dictionary<string, TableDefinition> _tables = new(StringComparer.Ordinal);

    internal QueryExpressionWriter(MetadataCatalog catalog, QueryContext context) => (_catalog, _context) = (catalog, context);

    /// <summary>Writes a query.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// The query has something that QueryExpression lacks, or a value that does not fit its column.
    /// </exception>
    internal QueryExpression Write(QueryTree tree)
    {
        Refuse(tree.AggregateLimit is not null, "aggregatelimit");
        Refuse(tree.UseRawOrder, "useraworderby");
        Name(tree.Root);
        var root = _catalog.Table(tree.Root.Table);
        var query = new QueryExpression(tree.Root.Table)
        {
            ColumnSet = Columns(tree.Root),
            Criteria = Filter(tree.Root.Filter, root),
            Distinct = tree.Distinct,
            TopCount = tree.Top,
            PageInfo = new PagingInfo
            {
                Count = tree.PageSize ?? 0,
                PageNumber = tree.Page,
                PagingCookie = tree.PagingCookie,
                ReturnTotalRecordCount = tree.ReturnTotalCount,
            },
        };
        query.LinkEntities.AddRange(tree.Root.Links.Select(link => Link(link, tree.Root.Table)));
        query.Orders.AddRange(tree.Root.Orders.Select(Order));
        return query;
    }

    private static void Refuse(bool isThere, string what)
    {
        if (isThere)
        {
            throw QueryFault.NotSupported($"'{what}' in a QueryExpression, which cannot say it; use FetchXML");
        }
    }

    // Conditions name links by alias, and need their tables for the types of values.
    private void Name(TableNode node)
    {
        _tables[node.Alias ?? node.Table] = _catalog.Table(node.Table);
        Name(node.Filter);
        foreach (var link in node.Links)
        {
            Name(link.Node);
        }
    }

    private void Name(QueryFilter? filter)
    {
        switch (filter)
        {
            case FilterGroup group:
                foreach (var part in group.Filters)
                {
                    Name(part);
                }

                break;
            case RelatedFilter related:
                Name(related.Link.Node);
                break;
            default:
                break;
        }
    }

    private static ColumnSet Columns(TableNode node)
    {
        var columns = new ColumnSet(node.AllColumns);
        foreach (var column in node.Columns)
        {
            if (column == new ColumnSelection(column.Column))
            {
                columns.AddColumn(column.Column);
            }
            else
            {
                columns.AttributeExpressions.Add(Expression(column));
            }
        }

        return columns;
    }

    private static XrmAttributeExpression Expression(ColumnSelection column)
    {
        Refuse(column.Distinct, "distinct of countcolumn");
        Refuse(column.CountsChildren, "rowaggregate");
        Refuse(column.DatePart is not null && column.InUserTimeZone, "dategrouping in the user's time zone");
        return new XrmAttributeExpression(column.Column, column.Aggregate, column.Alias)
        {
            HasGroupBy = column.IsGroup,
            DateTimeGrouping = column.DatePart is { } part ? Enum.Parse<XrmDateTimeGrouping>(part.ToString()) : XrmDateTimeGrouping.None,
        };
    }

    private LinkEntity Link(QueryLink link, string parent)
    {
        var written = new LinkEntity(parent, link.Node.Table, link.ToColumn, link.FromColumn, link.Kind)
        {
            EntityAlias = link.Node.Alias,
            Columns = Columns(link.Node),
            LinkCriteria = Filter(link.Node.Filter, _catalog.Table(link.Node.Table)),
        };
        written.LinkEntities.AddRange(link.Node.Links.Select(inner => Link(inner, link.Node.Table)));
        written.Orders.AddRange(link.Node.Orders.Select(Order));
        return written;
    }

    private static OrderExpression Order(QueryOrder order) =>
        new(order.Column, order.Descending ? OrderType.Descending : OrderType.Ascending, order.Alias, order.Entity);

    private FilterExpression Filter(QueryFilter? filter, TableDefinition table)
    {
        var group = filter as FilterGroup ?? FilterGroup.And(filter is null ? [] : [filter]);
        var written = new FilterExpression(group.IsOr ? LogicalOperator.Or : LogicalOperator.And);
        foreach (var part in group.Filters)
        {
            switch (part)
            {
                case QueryCondition condition:
                    written.Conditions.Add(Condition(condition, table));
                    break;
                case RelatedFilter related when group.Filters.Length == 1:
                    written.AnyAllFilterLinkEntity = Link(related.Link, table.LogicalName);
                    break;
                default:
                    // A filter has room for one link, so each gets a filter of its own.
                    written.Filters.Add(Filter(part, table));
                    break;
            }
        }

        return written;
    }

    private ConditionExpression Condition(QueryCondition condition, TableDefinition own)
    {
        var table = condition.Entity is { } entity && _tables.TryGetValue(entity, out var named) ? named : own;
        var written = new ConditionExpression(condition.Entity, condition.Column, condition.Operator);
        if (condition.ComparedColumn is { } compared)
        {
            Refuse(compared.Contains('.', StringComparison.Ordinal), "valueof a column of another table");
            written.CompareColumns = true;
            written.Values.Add(compared);
        }
        else
        {
            var column = table.Column(condition.Column);
            written.Values.AddRange(condition.Values.Select(value => ConditionValue.Typed(column, condition.Operator, value, _context)));
        }

        return written;
    }
}
