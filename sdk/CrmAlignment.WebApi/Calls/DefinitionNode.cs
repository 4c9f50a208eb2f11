using System.Collections;
using System.Linq;
using CrmAlignment.WebApi.Definitions;
using CrmAlignment.WebApi.Model;
using Microsoft.OData;

namespace CrmAlignment.WebApi.Calls;

/// <summary>
/// A definition as a complex value of an answer. A list that is not there is left out: it was not asked for.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/complexentitymetadata
/// </summary>
internal static class DefinitionNode
{
    /// <summary>The value.</summary>
    /// <param name="definition">The definition, or a part of one.</param>
    public static AnswerNode Of(object definition)
    {
        var kind = DefinitionClasses.Of(definition);
        var shown = kind.Properties.Where(property => property.Source is not null).Select(property => (Property: property, Value: property.Read(definition)))
            .Where(one => !one.Property.IsCollection || one.Value is not null).ToLookup(one => DefinitionClasses.Find(one.Property.Type) is not null);
        var node = new AnswerNode(new ODataResource
        {
            TypeName = $"{WebModel.Namespace}.{kind.ValueName}",
            Properties = [.. shown[false].Select(one => new ODataProperty { Name = one.Property.Name, Value = DefinitionValue.Of(one.Property, one.Value) })],
        });
        foreach (var (property, value) in shown[true])
        {
            var values = property.IsCollection ? ((IEnumerable)value!).Cast<object>() : value is null ? [] : [value];
            node.Nested.Add(new NestedAnswer(property.Name, property.IsCollection, [.. values.Select(Of)]));
        }

        return node;
    }
}
