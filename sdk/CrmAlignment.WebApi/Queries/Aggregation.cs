using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Queries;

/// <summary>
/// What $apply asks for: rows, filtered first, in groups, with aggregates.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/aggregate-data
/// </summary>
/// <param name="model">The model.</param>
/// <param name="table">The table.</param>
/// <param name="constants">The values of the address.</param>
internal sealed class Aggregation(WebModel model, TableModel table, Constants constants)
{
    private readonly List<AggregatedColumn> _columns = [];
    private Links? _links;

    /// <summary>The columns of the answer.</summary>
    public IReadOnlyList<AggregatedColumn> Columns => _columns;

    /// <summary>The filtered rows, with links to all columns.</summary>
    /// <exception cref="WebApiException">Something in it is not supported.</exception>
    public QueryExpression Read(ApplyClause apply)
    {
        var query = new QueryExpression(table.Table.LogicalName) { ColumnSet = new ColumnSet(false) };
        _links = new Links(model, table, query.LinkEntities, constants);
        foreach (var transformation in apply.Transformations)
        {
            if (_columns.Count > 0)
            {
                throw WebApiException.NotSupported($"{transformation.Kind} behind a grouping or an aggregation in $apply");
            }

            Read(query, transformation);
        }

        return _columns.Count > 0 ? query : throw WebApiException.NotSupported("$apply without groupby and aggregate, for which $filter is there,");
    }

    private void Read(QueryExpression query, TransformationNode? transformation)
    {
        switch (transformation)
        {
            case FilterTransformationNode filter:
                query.Criteria.AddFilter(new FilterReading(model, _links!).Read(filter.FilterClause.Expression));
                break;
            case AggregateTransformationNode aggregate:
                aggregate.AggregateExpressions.ToList().ForEach(Add);
                break;
            case GroupByTransformationNode groups:
                groups.GroupingProperties.ToList().ForEach(Add);
                if (groups.ChildTransformations is not null)
                {
                    Read(query, groups.ChildTransformations);
                }

                break;
            default:
                throw WebApiException.NotSupported($"{transformation!.Kind} in $apply");
        }
    }

    // A path is a property with the rest of the path below it.
    private void Add(GroupByPropertyNode group)
    {
        if (group.Expression is null)
        {
            group.ChildTransformations.ToList().ForEach(Add);
            return;
        }

        var operand = _links!.Column(group.Expression);
        if (operand.Column.Type == ColumnType.DateTime)
        {
            throw WebApiException.NotSupported($"groupby with a date ('{operand.Column.LogicalName}'), for which FetchXML has dategrouping,");
        }

        var name = operand.Alias is null ? PropertyModel.Of(operand.Column)!.Name : $"{TableOf(group.Expression)}_{operand.Column.LogicalName}";
        Add(new AggregatedColumn(operand, name, null));
    }

    private void Add(AggregateExpressionBase expression)
    {
        if (expression is not AggregateExpression aggregate)
        {
            throw WebApiException.NotSupported($"An aggregate of related rows ('{expression.Alias}')");
        }

        var operand = aggregate.Method == AggregationMethod.VirtualPropertyCount
            ? new Operand(table.Table.Column(table.Table.PrimaryIdColumn), null)
            : _links!.Column(aggregate.Expression);
        Add(new AggregatedColumn(operand, aggregate.Alias, Functions.GetValueOrDefault(aggregate.Method)
            ?? throw WebApiException.NotSupported($"The aggregate '{aggregate.MethodDefinition.MethodLabel}' in $apply")));
    }

    private static readonly Dictionary<AggregationMethod, string> Functions = new()
    {
        [AggregationMethod.Sum] = "sum",
        [AggregationMethod.Average] = "avg",
        [AggregationMethod.Min] = "min",
        [AggregationMethod.Max] = "max",
        [AggregationMethod.CountDistinct] = AggregatedColumn.CountDistinct,
        [AggregationMethod.VirtualPropertyCount] = "count",
    };

    private void Add(AggregatedColumn column)
    {
        if (_columns.Exists(known => known.Name == column.Name))
        {
            throw WebApiException.BadRequest($"$apply gives two values the name '{column.Name}'.");
        }

        _columns.Add(column);
    }

    private static string TableOf(SingleValueNode node) => node switch
    {
        ConvertNode convert => TableOf(convert.Source),
        SingleValuePropertyAccessNode { Source: SingleNavigationNode navigation } => navigation.EntityTypeReference.Definition is IEdmEntityType type ? type.Name : navigation.NavigationProperty.Name,
        _ => throw WebApiException.NotSupported($"{node.Kind} in groupby"),
    };
}
