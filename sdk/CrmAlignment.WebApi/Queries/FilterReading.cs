using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Queries;

/// <summary>
/// Reads $filter into the conditions of a query. What the platform does not support it does not either: arithmetic, other functions.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/filter-rows
/// </summary>
/// <param name="model">The model.</param>
/// <param name="links">The links of the query that is filtered.</param>
internal sealed class FilterReading(WebModel model, Links links)
{
    /// <summary>The conditions of an expression.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="negated">Whether it stands behind an odd number of nots.</param>
    public FilterExpression Read(SingleValueNode node, bool negated = false) => node switch
    {
        ConvertNode convert => Read(convert.Source, negated),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => Read(not.Operand, !negated),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } both => Both(both, negated),
        BinaryOperatorNode comparison => One(new ComparisonReading(links).Read(comparison, negated)),
        SingleValueFunctionCallNode call => One(new FunctionReading(links).Read(call, negated)),
        LambdaNode lambda => Related(lambda, negated),
        SingleValuePropertyAccessNode property => One(IsTrue(links.Column(property), !negated)),
        _ => throw WebApiException.NotSupported($"{node.Kind} in $filter"),
    };

    private FilterExpression Both(BinaryOperatorNode both, bool negated)
    {
        var filter = new FilterExpression((both.OperatorKind == BinaryOperatorKind.And) != negated ? LogicalOperator.And : LogicalOperator.Or);
        foreach (var side in new[] { both.Left, both.Right })
        {
            var read = Read(side, negated);
            if (read.FilterOperator == filter.FilterOperator && read.AnyAllFilterLinkEntity is null)
            {
                filter.Conditions.AddRange(read.Conditions);
                filter.Filters.AddRange(read.Filters);
            }
            else
            {
                filter.AddFilter(read);
            }
        }

        return filter;
    }

    private FilterExpression Related(LambdaNode lambda, bool negated)
    {
        var navigation = lambda.Source is CollectionNavigationNode source && links.Begins(source.Source)
            ? links.Root.Navigations[source.NavigationProperty.Name]
            : throw WebApiException.NotSupported("any or all of a collection of another row than the one that is filtered");
        var (link, target, inner) = RelatedLink.Of(model, links.Root, navigation, Operator(lambda, negated));
        if (lambda.Body is not ConstantNode { Value: true })
        {
            var related = new Links(model, target, inner.LinkEntities, links.Constants, lambda.CurrentRangeVariable.Name);
            inner.LinkCriteria = new FilterReading(model, related).Read(lambda.Body, lambda is AllNode);
        }

        return new FilterExpression { AnyAllFilterLinkEntity = link };
    }

    // All rows fulfil a condition when not any does not, so also when there are none (OData 4.0, part 2, 5.1.1.10.2). The join operator All
    // is not that: it asks for rows, none of which fulfils the condition.
    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows#filter-on-values-in-related-records
    private static JoinOperator Operator(LambdaNode lambda, bool negated) =>
        (lambda is AllNode) != negated ? JoinOperator.NotAny : JoinOperator.Any;

    private static ConditionExpression IsTrue(Operand operand, bool value) =>
        new(operand.Alias, operand.Column.LogicalName, ConditionOperator.Equal, value);

    private static FilterExpression One(ConditionExpression condition)
    {
        var filter = new FilterExpression();
        filter.AddCondition(condition);
        return filter;
    }
}
