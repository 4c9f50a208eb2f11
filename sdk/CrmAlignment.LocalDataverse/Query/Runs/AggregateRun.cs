using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Storage.Functions;
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
    private readonly int _pageSize;

    internal AggregateRun(StoreTransaction transaction, QueryTree tree, QueryContext context)
    {
        (_transaction, _tree, _context) = (transaction, tree, context);
        _pageSize = PageSize.Of(tree, context.Limits);
    }

    internal EntityCollection Execute()
    {
        var (plan, values) = Find();
        values.Add((_tree.Page - 1) * (long)_pageSize);
        var builder = new EntityBuilder(_transaction, _context);
        var limit = Math.Min(_tree.AggregateLimit ?? int.MaxValue, _context.Limits.AggregateRows);
        var entities = Read(plan, values, statement => statement.Int64(plan.Width) > limit
            ? throw QueryFault.TooManyRows()
            : Build(plan, statement, builder));
        var hasMore = entities.Count > _pageSize;
        return new EntityCollection(hasMore ? entities.GetRange(0, _pageSize) : entities)
        {
            EntityName = _tree.Root.Table,
            MoreRecords = hasMore && _tree.Top is null,
            TotalRecordCount = -1,
        };
    }

    private (AggregatePlan Plan, List<object?> Values) Find()
    {
        using var shape = QueryShape.Of(_tree, _context);
        var plans = QueryPlans<AggregatePlan>.Of(_transaction.Catalog);
        if (plans.Find(shape) is { } known)
        {
            return (known, known.Values.For(shape.Conditions, _context));
        }

        var planner = new AggregatePlanner(_transaction.Catalog, _tree, _context);
        var plan = planner.Plan();
        if (shape.IsShort && planner.Sources is { } sources)
        {
            plans.Keep(shape, plan with { Values = PlanValues.Of(sources, shape.Conditions) });
        }

        return (plan, [.. planner.Parameters.Values]);
    }

    private List<Entity> Read(AggregatePlan plan, List<object?> values, Func<SqlStatement, Entity> read)
    {
        try
        {
            return _transaction.Session.Query(plan.Sql, values, read);
        }
        catch (StorageException overflow) when (overflow.Message.Contains(GroupFunction.Overflow, StringComparison.Ordinal))
        {
            throw Faults.DataverseFault.InvalidOperation("A sum of the query is greater than its column type can hold. Sum fewer rows.");
        }
    }

    private Entity Build(AggregatePlan plan, SqlStatement statement, EntityBuilder builder)
    {
        var entity = new Entity(_tree.Root.Table);
        using var shown = ShownValues.Take();
        foreach (var column in plan.Columns)
        {
            column.Show(statement, shown, builder, _context);
        }

        shown.MoveTo(entity);
        return entity;
    }
}
