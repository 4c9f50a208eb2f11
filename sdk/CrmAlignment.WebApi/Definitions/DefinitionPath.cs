using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.WebApi.Definitions;

/// <summary>
/// Follows an address to definitions: EntityDefinitions(LogicalName='account')/Attributes(LogicalName='statecode')/Microsoft.Dynamics.CRM.StateAttributeMetadata/OptionSet.
/// </summary>
/// <param name="exchange">The request.</param>
internal sealed class DefinitionPath(WebExchange exchange)
{
    /// <summary>What the address leads to: a definition, a list of them, a value of one, or null for an empty one.</summary>
    /// <exception cref="WebApiException">It leads nowhere.</exception>
    public object? Follow()
    {
        var segments = exchange.Path.ToList();
        var set = ((EntitySetSegment)segments[0]).EntitySet.Name;
        var source = new DefinitionSource(exchange);
        var filters = Parts(set);
        if (segments.ElementAtOrDefault(1) is KeySegment key)
        {
            return segments.Skip(2).Aggregate((object?)source.One(set, key, filters), Step);
        }

        return segments.Skip(1).Aggregate((object?)source.All(set, filters), Step);
    }

    // Reading all parts of all tables costs most of such a request, so only those are read that the address names.
    private EntityFilters Parts(string set)
    {
        var filters = EntityFilters.Entity;
        foreach (var name in set == DefinitionSets.Entities ? Named() : [])
        {
            filters |= name switch
            {
                nameof(EntityMetadata.Attributes) => EntityFilters.Attributes,
                nameof(EntityMetadata.Privileges) => EntityFilters.Privileges,
                nameof(EntityMetadata.OneToManyRelationships) or nameof(EntityMetadata.ManyToOneRelationships)
                    or nameof(EntityMetadata.ManyToManyRelationships) => EntityFilters.Relationships,
                _ => EntityFilters.Entity,
            };
        }

        return filters;
    }

    // Privileges are no navigation property: they are there unless $select leaves them out. A filter may look at any part.
    private IEnumerable<string> Named()
    {
        if (exchange.Filter is not null && exchange.Path.Count == 1)
        {
            return Enum.GetNames<EntityFilters>().Append(nameof(EntityMetadata.OneToManyRelationships));
        }

        var selected = exchange.SelectExpand is { } clause ? clause.SelectedItems : [];
        return exchange.Path.Select(segment => segment.Identifier)
            .Concat(selected.OfType<PathSelectItem>().Select(item => item.SelectedPath.FirstSegment.Identifier))
            .Concat(selected.OfType<ExpandedReferenceSelectItem>().Select(item => item.PathToNavigationProperty.LastSegment.Identifier))
            .Concat(exchange.SelectExpand is null or { AllSelected: true } ? [nameof(EntityMetadata.Privileges)] : []);
    }

    private object? Step(object? at, ODataPathSegment segment) => segment switch
    {
        _ when at is null => throw WebApiException.NotFound($"'{segment.Identifier}' of nothing: what stands before it in the address is empty."),
        TypeSegment cast => Cast(at, cast.EdmType),
        KeySegment key => Find((IEnumerable<object>)at, key),
        NavigationPropertySegment navigation => Property(at, navigation.NavigationProperty.Name),
        PropertySegment property => Property(at, property.Property.Name),
        _ => throw WebApiException.NotSupported($"'{segment.Identifier}' behind a definition"),
    };

    private static object Cast(object at, IEdmType type)
    {
        var wanted = (IEdmStructuredType)type.AsElementType();
        return at is IEnumerable<object> many ? many.Where(one => DefinitionCasts.Is(one, wanted)).ToList()
            : DefinitionCasts.Is(at, wanted) ? at
            : throw WebApiException.NotFound($"The definition is a {at.GetType().Name}, no {type.AsElementType().FullTypeName()}.");
    }

    private static object Find(IEnumerable<object> definitions, KeySegment key)
    {
        var (name, value) = key.Keys.Single();
        return definitions.FirstOrDefault(definition => Equals(Property(definition, name), value))
            ?? throw WebApiException.NotFound($"There is no definition with {name} '{value}'.");
    }

    private static object? Property(object definition, string name)
    {
        var property = DefinitionClasses.Of(definition).Properties.FirstOrDefault(property => property.Name == name)
            ?? throw WebApiException.NotFound($"A {definition.GetType().Name} has no property '{name}'. Cast to the type that has it.");
        var value = property.Read(definition);
        return property.IsCollection && DefinitionClasses.Find(property.Type) is not null
            ? ((System.Collections.IEnumerable?)value)?.Cast<object>().ToList() ?? []
            : value;
    }
}
