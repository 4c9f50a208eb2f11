using System;
using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Queries;

/// <summary>
/// The links of a query to the rows that single-valued navigation properties lead to: one for each path, whether $filter or $orderby takes
/// it. They keep rows that lead nowhere, so that a condition on one of two ways (a or b) does not lose the rows of the other.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="root">The table where paths begin.</param>
/// <param name="links">The links of the query, or of the link, that belongs to it.</param>
/// <param name="constants">The values of the address.</param>
/// <param name="variable">What the address calls a row of the table: $it, or what any and all name it.</param>
internal sealed class Links(
    WebModel model, TableModel root, DataCollection<LinkEntity> links, Constants constants, string variable = Links.It)
{
    /// <summary>What an address calls a row of the table that it names.</summary>
    public const string It = "$it";

    private readonly Dictionary<string, (LinkEntity Link, TableModel Table)> _byPath = new(StringComparer.Ordinal);

    /// <summary>The table where paths begin.</summary>
    public TableModel Root => root;

    /// <summary>The values of the address.</summary>
    public Constants Constants => constants;

    /// <summary>Whether a path begins at a row of the table.</summary>
    public bool Begins(QueryNode? source) => source is ResourceRangeVariableReferenceNode row && row.Name == variable
        || (source is SingleResourceCastNode same && Begins(same.Source) && model.TableOf(same.TypeReference.Definition) == root);

    /// <summary>The column that a path ends with.</summary>
    /// <exception cref="WebApiException">The path is none of properties.</exception>
    public Operand Column(SingleValueNode node) => node switch
    {
        ConvertNode convert => Column(convert.Source),
        SingleValuePropertyAccessNode access => Property(access),
        _ => throw WebApiException.NotSupported($"A {node.Kind} where a condition or an order needs a property"),
    };

    private Operand Property(SingleValuePropertyAccessNode access)
    {
        var (alias, table) = Table(access.Source);
        return table.Properties.TryGetValue(access.Property.Name, out var property)
            ? new Operand(property.Column, alias)
            : throw WebApiException.BadRequest($"'{access.Property.Name}' is no property of '{table.Table.LogicalName}'.");
    }

    private (string? Alias, TableModel Table) Table(SingleValueNode source)
    {
        if (Begins(source))
        {
            return (null, root);
        }

        var (link, table) = Linked(Step.Of(source));
        return (link.EntityAlias, table);
    }

    private (LinkEntity Link, TableModel Table) Linked(Step step)
    {
        var path = step.Path;
        if (!_byPath.TryGetValue(path, out var known))
        {
            known = Add(step);
            _byPath.Add(path, known);
        }

        return known;
    }

    private (LinkEntity Link, TableModel Table) Add(Step step)
    {
        var from = Begins(step.Navigation.Source) ? (Links: links, Table: root) : Inside(Linked(Step.Of(step.Navigation.Source)));
        var property = from.Table.Navigations[step.Navigation.NavigationProperty.Name];
        if (!model.Tables.TryGetValue(step.Cast ?? property.TargetTable, out var target))
        {
            throw WebApiException.NotSupported(
                $"A condition through '{property.Name}', which leads to users and teams; cast it to one of them, or use _{property.Name}_value or owninguser instead, which");
        }

        // Rows of other tables than the cast says lead nowhere, which is null (OData 4.0, part 2, 5.1.1.11).
        var link = new LinkEntity(
            from.Table.Table.LogicalName, target.Table.LogicalName, property.Column!.LogicalName, target.Table.PrimaryIdColumn, JoinOperator.LeftOuter)
        {
            EntityAlias = string.Create(CultureInfo.InvariantCulture, $"n{_byPath.Count}_{root.Table.LogicalName}"),
        };
        from.Links.Add(link);
        return (link, target);
    }

    private static (DataCollection<LinkEntity> Links, TableModel Table) Inside((LinkEntity Link, TableModel Table) linked) => (linked.Link.LinkEntities, linked.Table);

    /// <summary>A step of a path: a navigation property, and what it is cast to.</summary>
    private readonly record struct Step(SingleNavigationNode Navigation, string? Cast)
    {
        public string Path => (Navigation.Source is SingleNavigationNode or SingleResourceCastNode { Source: SingleNavigationNode } ? $"{Of(Navigation.Source).Path}/" : "")
            + $"{Navigation.NavigationProperty.Name}{(Cast is null ? "" : $"({Cast})")}";

        public static Step Of(QueryNode source) => source switch
        {
            SingleNavigationNode navigation => new Step(navigation, null),
            SingleResourceCastNode { Source: SingleNavigationNode navigation } cast => new Step(navigation, ((IEdmNamedElement)cast.TypeReference.Definition).Name),
            ResourceRangeVariableReferenceNode row => throw WebApiException.NotSupported($"A property of '{row.Name}' inside any or all of another row"),
            SingleResourceCastNode => throw WebApiException.NotSupported("A cast of the row itself in the path of a property"),
            _ => throw WebApiException.NotSupported($"{source.Kind} in the path of a property"),
        };
    }
}
