using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Messages;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Rows;
using CrmAlignment.WebApi.Values;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace CrmAlignment.WebApi.Calls;

/// <summary>Makes resources of the OData library out of what the organization service answers.</summary>
/// <param name="exchange">The request.</param>
internal sealed class AnswerNodes(WebExchange exchange)
{
    private readonly RowProperties _properties = new(exchange.Model, exchange.Preferences);

    /// <summary>A complex value that has named values.</summary>
    public AnswerNode Complex(IEdmStructuredType type, Func<string, object?> valueOf)
    {
        var properties = new List<ODataProperty>();
        var node = new AnswerNode(new ODataResource { TypeName = type.FullTypeName() });
        foreach (var property in type.DeclaredProperties)
        {
            var value = valueOf(property.Name);
            if (property.Type.Definition.AsElementType() is IEdmStructuredType structured)
            {
                node.Nested.Add(new NestedAnswer(property.Name, property.Type.IsCollection(), [.. Several(value, structured)]));
            }
            else
            {
                properties.Add(new ODataProperty { Name = property.Name, Value = Plain(value, property.Type) });
            }
        }

        node.Resource.Properties = properties;
        return node;
    }

    /// <summary>What a value is as resources of a type: none for null, several for a collection.</summary>
    public IEnumerable<AnswerNode> Several(object? value, IEdmStructuredType type) => value switch
    {
        null => [],
        DataCollection<object> items => items.SelectMany(item => Several(item, type)),
        _ when ((IEdmNamedElement)type).Name == WebType.Object => [Complex(type, name => name == "Type" ? ObjectText.TypeOf(value) : ObjectText.Of(value))],
        Guid id => Several(new EntityReference(((IEdmEntityType)type).Name, id), type),
        Entity row => [Row(row)],
        EntityReference reference => [Row(new Entity(reference.LogicalName, reference.Id))],
        EntityCollection rows => rows.Entities.Select(Row),

        MetadataBase definition => [DefinitionNode.Of(definition)],
        DataCollection<Guid> ids => [Complex(type, _ => ids)],

        // The classes of the SDK that are collections and complex values.
        IEnumerable values when value is not (EntityRecordCountCollection or DeletedMetadataCollection) => values.Cast<object>().SelectMany(item => Several(item, type)),
        _ => [Complex(type, name => value.GetType().GetProperty(name)?.GetValue(value))],
    };

    private AnswerNode Row(Entity row)
    {
        if (!exchange.Model.Tables.TryGetValue(row.LogicalName ?? string.Empty, out var table))
        {
            return Open(row);
        }

        if (row.Id != Guid.Empty && !row.Contains(table.Table.PrimaryIdColumn))
        {
            row[table.Table.PrimaryIdColumn] = row.Id;
        }

        var shown = table.Properties.Values.Where(property => row.Contains(property.Column.LogicalName)).DistinctBy(property => property.Column);
        return new AnswerNode(_properties.Resource(table, row, [.. shown]));
    }

    private AnswerNode Open(Entity row)
    {
        var node = new AnswerNode(new ODataResource { TypeName = $"{WebModel.Namespace}.{WebType.Open}" });
        var properties = new List<ODataProperty>();
        foreach (var (name, value) in row.Attributes)
        {
            if (value is Entity or EntityCollection)
            {
                var rows = value is Entity single ? [single] : ((EntityCollection)value).Entities.ToArray();
                node.Nested.Add(new NestedAnswer(name, value is EntityCollection, [.. rows.Select(Row)]));
            }
            else
            {
                properties.Add(new ODataProperty { Name = name, Value = EdmValue.Of(value) });
            }
        }

        node.Resource.Properties = properties;
        return node;
    }

    private static object? Plain(object? value, IEdmTypeReference type) => value switch
    {
        null => null,
        Enum choice when type.IsEnum() => new ODataEnumValue(choice.ToString(), type.FullName()),
        string or byte[] => value,
        IEnumerable values when type.IsCollection() && type.AsCollection().ElementType() is { } element && element.IsEnum() => new ODataCollectionValue
        {
            TypeName = type.FullName(),
            Items = [.. values.Cast<object>().Select(choice => new ODataEnumValue(choice.ToString(), element.FullName()))],
        },
        IEnumerable values when type.IsCollection() => new ODataCollectionValue
        {
            TypeName = type.FullName(),
            Items = [.. values.Cast<object>().Select(EdmValue.Of)],
        },
        _ => EdmValue.Of(value),
    };
}
