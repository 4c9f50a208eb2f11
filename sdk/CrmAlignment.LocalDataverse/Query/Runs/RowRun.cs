using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Query.Results;
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
    private readonly int _pageSize;

    internal RowRun(StoreTransaction transaction, QueryTree tree, QueryContext context)
    {
        (_transaction, _tree, _context) = (transaction, tree, context);
        _pageSize = PageSize.Of(tree, context.Limits);
    }

    private long RowsBefore => (_tree.Page - 1) * (long)_pageSize;

    internal EntityCollection Execute() =>
        _tree.ReturnTotalCount || _tree.PagingCookie is { Length: > 0 } ? ExecuteOnce() : ExecuteKept();

    // A cookie adds a condition to the statement that depends on the values in it.
    private EntityCollection ExecuteOnce()
    {
        var planner = new RowPlanner(_transaction.Catalog, _tree, _context);

        // The total ignores paging, so it is counted before the cookie adds its condition.
        var total = _tree.ReturnTotalCount
            ? _transaction.Session.First(planner.CountSql(), planner.Parameters.Values, static statement => (int)statement.Int64(0))
            : -1;
        var continuation = planner.Continuation(_transaction);
        var plan = planner.Plan(continuation);
        return Read(plan, [.. planner.Parameters.Values], continuation is null ? RowsBefore : 0, total);
    }

    private EntityCollection ExecuteKept()
    {
        var (plan, values) = Find();
        return Read(plan, values, RowsBefore, total: -1);
    }

    private (RowPlan Plan, List<object?> Values) Find()
    {
        using var shape = QueryShape.Of(_tree, _context);
        var plans = QueryPlans<RowPlan>.Of(_transaction.Catalog);
        if (plans.Find(shape) is { } known)
        {
            return (known, known.Values.For(shape.Conditions, _context));
        }

        var planner = new RowPlanner(_transaction.Catalog, _tree, _context);
        var plan = planner.Plan();
        if (shape.IsShort && planner.Sources is { } sources)
        {
            plans.Keep(shape, plan with { Values = PlanValues.Of(sources, shape.Conditions) });
        }

        return (plan, [.. planner.Parameters.Values]);
    }

    private EntityCollection Read(RowPlan plan, List<object?> values, long offset, int total)
    {
        values.Add(offset);
        var page = new PageReader(plan, new EntityBuilder(_transaction, _context), _pageSize);
        _transaction.Session.ForEach(plan.Sql, values, page.Read);
        plan.LastCount.Value = page.Entities.Count;
        return new EntityCollection(page.Entities)
        {
            EntityName = _tree.Root.Table,
            MoreRecords = page.HasMore && _tree.Top is null,
            PagingCookie = page.Cookie(_tree.Page),
            TotalRecordCount = Math.Min(total, _context.Limits.TotalCount),
            TotalRecordCountLimitExceeded = total > _context.Limits.TotalCount,
        };
    }
}
