using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Queries;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.WebApi.Definitions;

/// <summary>Writes definitions as resources, with what $select and $expand name of them.</summary>
/// <param name="writer">Where to.</param>
/// <param name="constants">The values of the address.</param>
internal sealed class DefinitionWriting(ODataWriter writer, Constants constants)
{
    /// <summary>Writes several definitions.</summary>
    public void WriteAll(IEnumerable<object> definitions, SelectExpandClause? clause)
    {
        writer.WriteStart(new ODataResourceSet());
        foreach (var definition in definitions)
        {
            Write(definition, clause);
        }

        writer.WriteEnd();
    }

    /// <summary>Writes one definition; null as null.</summary>
    public void Write(object? definition, SelectExpandClause? clause)
    {
        if (definition is null)
        {
            writer.WriteStart((ODataResource)null!);
            writer.WriteEnd();
            return;
        }

        var type = DefinitionClasses.Of(definition);
        var shown = type.Properties.Where(property => IsSelected(property, clause)).ToLookup(property => DefinitionClasses.Find(property.Type)?.IsEntity);
        writer.WriteStart(new ODataResource
        {
            TypeName = $"{WebModel.Namespace}.{type.Name}",
            Properties = [.. shown[null].Select(property => new ODataProperty { Name = property.Name, Value = DefinitionValue.Of(property, property.Read(definition)) })],
        });
        foreach (var property in shown[false])
        {
            Nested(property, property.Read(definition), null, null);
        }

        foreach (var expanded in clause?.SelectedItems.OfType<ExpandedReferenceSelectItem>() ?? [])
        {
            Expand(definition, type, expanded);
        }

        writer.WriteEnd();
    }

    private void Expand(object definition, DefinitionClass type, ExpandedReferenceSelectItem item)
    {
        if (item is not ExpandedNavigationSelectItem expanded || item.OrderByOption is not null || item.TopOption is not null || item.SkipOption is not null
            || item.CountOption is not null || item.SearchOption is not null || expanded.LevelsOption is not null)
        {
            throw WebApiException.NotSupported("$ref, $orderby, $top, $skip, $count, $search or $levels inside $expand of definitions");
        }

        var casts = item.PathToNavigationProperty.OfType<TypeSegment>().All(cast => DefinitionCasts.Is(definition, (IEdmStructuredType)cast.EdmType.AsElementType()));
        var name = item.PathToNavigationProperty.LastSegment.Identifier;
        if (casts && type.Properties.FirstOrDefault(property => property.Name == name) is { } found)
        {
            Nested(found, found.Read(definition), expanded.SelectAndExpand, expanded.FilterOption);
        }
    }

    private void Nested(DefinitionProperty property, object? value, SelectExpandClause? clause, FilterClause? filter)
    {
        writer.WriteStart(new ODataNestedResourceInfo { Name = property.Name, IsCollection = property.IsCollection });
        if (property.IsCollection)
        {
            var several = (value as IEnumerable ?? Array.Empty<object>()).Cast<object>();
            WriteAll(filter is null ? several : several.Where(new DefinitionFilter(filter, constants).Holds), clause);
        }
        else
        {
            Write(value, clause);
        }

        writer.WriteEnd();
    }

    private static bool IsSelected(DefinitionProperty property, SelectExpandClause? clause) =>
        clause is null or { AllSelected: true }
        || property.Name == nameof(MetadataBase.MetadataId)
        || clause.SelectedItems.OfType<PathSelectItem>().Any(item => item.SelectedPath.Any(segment => segment.Identifier == property.Name));
}
