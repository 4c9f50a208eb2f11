using System;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A visitor that goes through every part of a query and leaves it as it is; override what to change.</summary>
public abstract class QueryExpressionVisitorBase : IQueryExpressionVisitor
{
    /// <summary>Creates the visitor.</summary>
    protected QueryExpressionVisitorBase()
    {
    }

    /// <summary>Visits a query and its parts.</summary>
    /// <param name="query">The query; not null.</param>
    /// <returns>The query, with the parts the overrides returned.</returns>
    public virtual QueryExpression Visit(QueryExpression query)
    {
        if (query == null)
        {
            throw new ArgumentNullException(nameof(query));
        }

        query.ColumnSet = VisitColumnSet(query.ColumnSet);
        query.Criteria = VisitFilterExpression(query.Criteria);
        query.PageInfo = VisitPagingInfo(query.PageInfo);
        Replace(query.LinkEntities, VisitLinkEntity);
        Replace(query.Orders, VisitOrderExpression);
        return query;
    }

    /// <summary>Visits columns.</summary>
    /// <param name="columnSet">The columns.</param>
    /// <returns>The columns, or others in their place.</returns>
    protected virtual ColumnSet VisitColumnSet(ColumnSet columnSet) => columnSet;

    /// <summary>Visits a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The condition, or another in its place.</returns>
    protected virtual ConditionExpression VisitConditionExpression(ConditionExpression condition) => condition;

    /// <summary>Visits a filter with its conditions and filters.</summary>
    /// <param name="filter">The filter; null is left as it is.</param>
    /// <returns>The filter, or another in its place.</returns>
    protected virtual FilterExpression VisitFilterExpression(FilterExpression filter)
    {
        if (filter != null)
        {
            Replace(filter.Conditions, VisitConditionExpression);
            Replace(filter.Filters, VisitFilterExpression);
        }

        return filter;
    }

    /// <summary>Visits a link with its columns, criteria, links and orders.</summary>
    /// <param name="linkEntity">The link; null is left as it is.</param>
    /// <returns>The link, or another in its place.</returns>
    protected virtual LinkEntity VisitLinkEntity(LinkEntity linkEntity)
    {
        if (linkEntity != null)
        {
            linkEntity.Columns = VisitColumnSet(linkEntity.Columns);
            linkEntity.LinkCriteria = VisitFilterExpression(linkEntity.LinkCriteria);
            Replace(linkEntity.LinkEntities, VisitLinkEntity);
            Replace(linkEntity.Orders, VisitOrderExpression);
        }

        return linkEntity;
    }

    /// <summary>Visits an order.</summary>
    /// <param name="order">The order.</param>
    /// <returns>The order, or another in its place.</returns>
    protected virtual OrderExpression VisitOrderExpression(OrderExpression order) => order;

    /// <summary>Visits a page.</summary>
    /// <param name="pageInfo">The page.</param>
    /// <returns>The page, or another in its place.</returns>
    protected virtual PagingInfo VisitPagingInfo(PagingInfo pageInfo) => pageInfo;

    private static void Replace<T>(DataCollection<T> items, Func<T, T> visit)
    {
        for (var index = 0; index < items.Count; index++)
        {
            items[index] = visit(items[index]);
        }
    }
}
