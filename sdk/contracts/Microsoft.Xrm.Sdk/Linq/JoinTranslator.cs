using System.Linq;
using System.Linq.Expressions;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>Translates Join, GroupJoin and the SelectMany that flattens a group to links.</summary>
internal sealed class JoinTranslator
{
    private readonly ColumnFinder _columns;

    public JoinTranslator(ColumnFinder columns) => _columns = columns;

    /// <summary>Join: rows without a partner fall out.</summary>
    public void Join(TranslatedQuery query, MethodCallExpression call)
    {
        var source = Link(query, call, JoinOperator.Inner);
        query.Projection = Inliner.Inline(call.Arguments[4], query.Projection, source);
    }

    /// <summary>GroupJoin: a left outer join, once a SelectMany with DefaultIfEmpty flattens the group.</summary>
    public void GroupJoin(TranslatedQuery query, MethodCallExpression call)
    {
        var source = Link(query, call, JoinOperator.LeftOuter);
        var group = new GroupExpression(((LambdaExpression)((UnaryExpression)call.Arguments[4]).Operand).Parameters[1].Type, source);
        query.Projection = Inliner.Inline(call.Arguments[4], query.Projection, group);
    }

    /// <summary>SelectMany over a group: with DefaultIfEmpty rows without a partner stay, otherwise they fall out.</summary>
    public void SelectMany(TranslatedQuery query, MethodCallExpression call)
    {
        var collection = Inliner.Inline(call.Arguments[1], query.Projection);
        var group = (collection is MethodCallExpression { Method.Name: nameof(Enumerable.DefaultIfEmpty), Arguments.Count: 1 } outer
            ? outer.Arguments[0]
            : collection) as GroupExpression;
        if (group is null)
        {
            throw LinqFault.NotSupported("from", collection, "A second from is for the records of a join ... into, in a left outer join.");
        }

        if (collection == group)
        {
            group.Source.Link.JoinOperator = JoinOperator.Inner;
        }

        query.Projection = call.Arguments.Count == 3
            ? Inliner.Inline(call.Arguments[2], query.Projection, group.Source)
            : group.Source;
    }

    private SourceExpression Link(TranslatedQuery query, MethodCallExpression call, JoinOperator kind)
    {
        if (call.Arguments.Count != 5 || call.Arguments[1] is not ConstantExpression { Value: IEntityQuery joined })
        {
            throw LinqFault.NotSupported("join", call.Arguments[1], "What is joined must be a table, without clauses of its own.");
        }

        var outer = _columns.Find(Inliner.Inline(call.Arguments[2], query.Projection))
            ?? throw LinqFault.NotSupported("join", call.Arguments[2], "The outer key must be a column.");
        var index = query.Sources.Count;
        var link = new LinkEntity(outer.Source.Table, joined.Table, outer.Column, null, kind) { EntityAlias = $"{joined.Table}_{index}" };
        var source = new SourceExpression(joined.ElementType, joined.Table, index, link);
        link.LinkToAttributeName = _columns.Find(Inliner.Inline(call.Arguments[3], source))?.Column
            ?? throw LinqFault.NotSupported("join", call.Arguments[3], "The inner key must be a column.");
        (outer.Source.Link?.LinkEntities ?? query.Query.LinkEntities).Add(link);
        query.Sources.Add(source);
        return source;
    }
}
