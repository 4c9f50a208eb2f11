using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Microsoft.OData;

namespace CrmAlignment.WebApi.Model;

/// <summary>Puts values of the OData library into properties of the SDK's classes of definitions.</summary>
internal static class DefinitionAssigning
{
    private const BindingFlags Anything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Sets a property; one that nothing can be put into, such as what is computed, is left alone.</summary>
    /// <param name="source">The property.</param>
    /// <param name="element">Type of its value, or of one of its values.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="value">The value.</param>
    public static void Set(PropertyInfo source, Type element, object definition, object? value)
    {
        var several = value switch
        {
            ODataCollectionValue collection => [.. collection.Items.Select(item => One(element, item))],
            List<object> definitions => definitions.Cast<object?>().ToList(),
            _ => null,
        };
        if (several is not null && !source.PropertyType.IsArray)
        {
            Fill(source, definition, several);
        }
        else if (SetterOf(source) is { } setter)
        {
            setter.Invoke(definition, [several is null ? One(element, value) : ArrayOf(element, several)]);
        }
    }

    // What the SDK lets only itself set is set here as well: it is how the classes are filled from the wire there.
    private static MethodInfo? SetterOf(PropertyInfo source) =>
        source.SetMethod ?? source.DeclaringType!.GetProperty(source.Name, Anything)?.GetSetMethod(nonPublic: true);

    private static void Fill(PropertyInfo source, object definition, List<object?> values)
    {
        var kept = source.GetValue(definition);
        if (kept is null && SetterOf(source) is { } setter)
        {
            kept = Activator.CreateInstance(source.PropertyType, nonPublic: true);
            setter.Invoke(definition, [kept]);
        }

        if (kept is IList list)
        {
            list.Clear();
            values.ForEach(value => list.Add(value));
        }
    }

    private static Array ArrayOf(Type element, List<object?> values)
    {
        var array = Array.CreateInstance(element, values.Count);
        for (var index = 0; index < values.Count; index++)
        {
            array.SetValue(values[index], index);
        }

        return array;
    }

    private static object? One(Type type, object? value) => value switch
    {
        ODataEnumValue member => Enum.Parse(type, member.Value),
        ODataPrimitiveValue primitive => One(type, primitive.Value),
        DateTimeOffset instant => instant.UtcDateTime,
        IConvertible number when type.IsPrimitive || type == typeof(decimal) => Convert.ChangeType(number, type, CultureInfo.InvariantCulture),
        _ => value,
    };
}
