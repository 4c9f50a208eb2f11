using System;
using System.Collections.Generic;
using Microsoft.OData.UriParser;

namespace CrmAlignment.WebApi.Exchange;

/// <summary>The values of one request in a $filter that was read for another which differs in nothing but them.</summary>
internal sealed class FilterValues
{
    private readonly IReadOnlyList<ConstantNode> _places;
    private readonly IReadOnlyList<object> _values;

    private FilterValues(IReadOnlyList<ConstantNode> places, IReadOnlyList<object> values) => (_places, _values) = (places, values);

    /// <summary>Where values stand in a $filter, as long as it consists of comparisons: functions and collections look at their values in other ways.</summary>
    /// <param name="filter">The $filter as read.</param>
    /// <param name="values">The values that it was read with.</param>
    /// <returns>A place for each value; null when they are not found as they are.</returns>
    public static IReadOnlyList<ConstantNode>? PlacesIn(FilterClause filter, IReadOnlyList<object> values)
    {
        var places = new List<ConstantNode>();
        if (!Collect(filter.Expression, places) || places.Count != values.Count)
        {
            return null;
        }

        for (var index = 0; index < values.Count; index++)
        {
            if (!values[index].Equals(places[index].Value))
            {
                return null;
            }
        }

        return places;
    }

    /// <summary>Other values in the same places.</summary>
    /// <param name="places">The places.</param>
    /// <param name="values">As many values.</param>
    public static FilterValues In(IReadOnlyList<ConstantNode> places, IReadOnlyList<object> values) => new(places, values);

    /// <summary>The value in a place; what is none of them has its own.</summary>
    /// <param name="constant">The place.</param>
    public object? Of(ConstantNode constant)
    {
        for (var index = 0; index < _places.Count; index++)
        {
            if (ReferenceEquals(_places[index], constant))
            {
                return _values[index];
            }
        }

        return constant.Value;
    }

    private static bool Collect(QueryNode node, List<ConstantNode> places)
    {
        switch (node)
        {
            case ConvertNode convert:
                return Collect(convert.Source, places);
            case UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not:
                return Collect(not.Operand, places);
            case BinaryOperatorNode both:
                return Collect(both.Left, places) && Collect(both.Right, places);
            case ConstantNode constant:
                if (constant.Value is Guid or string)
                {
                    places.Add(constant);
                }

                return true;
            default:
                return node is SingleValuePropertyAccessNode;
        }
    }
}
