using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage.Functions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Reading;

/// <summary>Reads QueryExpression and QueryByAttribute into query trees.</summary>
internal static class QueryExpressionReader
{
    /// <summary>Reads a QueryExpression.</summary>
    /// <param name="query">The query; it is not changed.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The query is malformed.</exception>
    public static QueryTree Read(QueryExpression query)
    {
        ArgumentNullException.ThrowIfNull(query);
        QueryHints.Require(query.QueryHints);
        QuerySize.Require(query);
        var root = Node(
            query.EntityName, null, query.ColumnSet, Filter(query.Criteria), Map(query.LinkEntities, Link), Map(query.Orders, Order));
        return Paged(root, query.TopCount, query.PageInfo, query.Distinct, Aggregates(query));
    }

    /// <summary>Reads a QueryByAttribute: a value of null finds rows without one.</summary>
    /// <param name="query">The query; it is not changed.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">Attributes and values differ in number.</exception>
    public static QueryTree Read(QueryByAttribute query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Attributes.Count != query.Values.Count)
        {
            throw DataverseFault.InvalidArgument(
                $"QueryByAttribute has {query.Attributes.Count} attributes but {query.Values.Count} values; give one value for each.");
        }

        var conditions = query.Attributes.Zip(query.Values, (name, value) => value is null
            ? QueryCondition.On(name, ConditionOperator.Null)
            : (QueryFilter)QueryCondition.On(name, ConditionOperator.Equal, value));
        var root = Node(query.EntityName, null, query.ColumnSet, FilterGroup.And([.. conditions]), [], Map(query.Orders, Order));
        return Paged(root, query.TopCount, query.PageInfo, distinct: false, isAggregate: false);
    }

    private static bool Aggregates(QueryExpression query)
    {
        if (Aggregates(query.ColumnSet))
        {
            return true;
        }

        foreach (var link in query.LinkEntities)
        {
            if (Aggregates(link.Columns))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Aggregates(ColumnSet? columns) => columns is { AttributeExpressions.Count: > 0 } && columns.AttributeExpressions.Any(IsAggregate);

    private static QueryTree Paged(TableNode root, int? top, PagingInfo? paging, bool distinct, bool isAggregate) => new()
    {
        Root = root,
        Top = top,
        Distinct = distinct,
        IsAggregate = isAggregate,
        Page = Math.Max(paging?.PageNumber ?? 1, 1),
        PageSize = paging?.Count > 0 ? paging.Count : null,
        PagingCookie = paging?.PagingCookie,
        ReturnTotalCount = paging?.ReturnTotalRecordCount ?? false,
    };

    // Without a walk over an interface: every query is read here.
    private static ImmutableArray<TResult> Map<T, TResult>(DataCollection<T> items, Func<T, TResult> map)
    {
        if (items.Count == 0)
        {
            return [];
        }

        var made = ImmutableArray.CreateBuilder<TResult>(items.Count);
        for (var index = 0; index < items.Count; index++)
        {
            made.Add(map(items[index]));
        }

        return made.MoveToImmutable();
    }

    private static TableNode Node(
        string table,
        string? alias,
        ColumnSet? columns,
        QueryFilter? filter,
        ImmutableArray<QueryLink> links,
        ImmutableArray<QueryOrder> orders) =>
        new(string.IsNullOrEmpty(table) ? throw DataverseFault.InvalidArgument("The query names no table (EntityName).") : table)
        {
            Alias = string.IsNullOrEmpty(alias) ? null : alias,
            AllColumns = columns?.AllColumns == true,
            Columns = columns is null ? [] : NamedColumns.Of(columns.Columns).AddRange(Map(columns.AttributeExpressions, Selection)),
            Filter = filter,
            Links = links,
            Orders = orders,
        };

    private static bool IsAggregate(XrmAttributeExpression expression) =>
        expression.AggregateType != XrmAggregateType.None || expression.HasGroupBy;

    private static ColumnSelection Selection(XrmAttributeExpression expression) => new(expression.AttributeName)
    {
        Alias = string.IsNullOrEmpty(expression.Alias) ? null : expression.Alias,
        Aggregate = expression.AggregateType,
        IsGroup = expression.HasGroupBy,
        DatePart = expression.DateTimeGrouping switch
        {
            XrmDateTimeGrouping.None => null,
            XrmDateTimeGrouping.Day => DatePart.Day,
            XrmDateTimeGrouping.Week => DatePart.Week,
            XrmDateTimeGrouping.Month => DatePart.Month,
            XrmDateTimeGrouping.Quarter => DatePart.Quarter,
            XrmDateTimeGrouping.Year => DatePart.Year,
            XrmDateTimeGrouping.FiscalPeriod => DatePart.FiscalPeriod,
            XrmDateTimeGrouping.FiscalYear => DatePart.FiscalYear,
            var other => throw QueryFault.NotSupported($"grouping dates by {other}"),
        },
        // QueryExpression always groups by UTC
        // (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/queryexpression/aggregate-data, limitations).
        InUserTimeZone = false,
    };

    private static QueryLink Link(LinkEntity link) => new(
        link.JoinOperator,
        link.LinkToAttributeName,
        link.LinkFromAttributeName,
        Node(
            link.LinkToEntityName,
            link.EntityAlias,
            link.Columns,
            Filter(link.LinkCriteria),
            Map(link.LinkEntities, Link),
            Map(link.Orders, Order)));

    private static QueryOrder Order(OrderExpression order) => new(NullIfEmpty(order.AttributeName), order.OrderType == OrderType.Descending)
    {
        Alias = NullIfEmpty(order.Alias),
        Entity = NullIfEmpty(order.EntityName),
    };

    private static FilterGroup? Filter(FilterExpression? filter)
    {
        if (filter is null)
        {
            return null;
        }

        var related = filter.AnyAllFilterLinkEntity;
        var parts = ImmutableArray.CreateBuilder<QueryFilter>(filter.Conditions.Count + filter.Filters.Count + (related is null ? 0 : 1));
        for (var index = 0; index < filter.Conditions.Count; index++)
        {
            parts.Add(Condition(filter.Conditions[index]));
        }

        for (var index = 0; index < filter.Filters.Count; index++)
        {
            if (Filter(filter.Filters[index]) is { } part)
            {
                parts.Add(part);
            }
        }

        if (related is not null)
        {
            parts.Add(new RelatedFilter(Link(related)));
        }

        return new FilterGroup(filter.FilterOperator == LogicalOperator.Or, parts.DrainToImmutable());
    }

    private static QueryCondition Condition(ConditionExpression condition)
    {
        var values = condition.Values is [var only] && only is not Array ? [only] : condition.Values.SelectMany(Flatten).ToImmutableArray();
        var read = new QueryCondition(condition.AttributeName, condition.Operator, values) { Entity = NullIfEmpty(condition.EntityName) };
        return condition.CompareColumns
            ? read with { Values = [], ComparedColumn = values is [string column] ? column : throw NotOneColumn() }
            : read;
    }

    private static Exception NotOneColumn() => QueryFault.NotSupported("comparing a column with anything but one other column");

    // An array given where single values belong is a list of values, as in AddCondition("x", In, ids).
    private static IEnumerable<object?> Flatten(object? value) =>
        value is Array list and not byte[]? list.Cast<object?>() : [value];

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
