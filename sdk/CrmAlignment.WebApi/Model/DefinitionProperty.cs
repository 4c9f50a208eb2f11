using System;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Model;

/// <summary>A property of a definition, as a class of the SDK has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Type of its value, or of one of its values: neither nullable nor a collection.</param>
/// <param name="IsCollection">Whether it has several values.</param>
/// <param name="IsNullable">Whether it may be empty.</param>
/// <param name="Read">Reads its value out of a definition.</param>
internal sealed record DefinitionProperty(string Name, Type Type, bool IsCollection, bool IsNullable, Func<object, object?> Read)
{
    /// <summary>The property of the class; null when the Web API alone has it.</summary>
    public PropertyInfo? Source { get; private init; }

    /// <summary>Puts a value of the OData library into a definition.</summary>
    public void Write(object definition, object? value)
    {
        if (Source is not null)
        {
            DefinitionAssigning.Set(Source, Type, definition, value);
        }
    }

    /// <summary>The property; null when the Web API does not show it.</summary>
    public static DefinitionProperty? Of(PropertyInfo property)
    {
        var several = ElementOf(property.PropertyType);
        var single = several ?? property.PropertyType;
        var type = Nullable.GetUnderlyingType(single) ?? single;

        // The job that builds a key is a navigation property to a row, which the local organization has none of.
        return type == typeof(EntityReference) || type == typeof(object)
            ? null
            : new DefinitionProperty(property.Name, type, several is not null, !single.IsValueType || type != single, property.GetValue) { Source = property };
    }

    private static Type? ElementOf(Type type)
    {
        if (type.IsArray && type != typeof(byte[]))
        {
            return type.GetElementType();
        }

        for (var at = type == typeof(string) ? null : type; at is not null; at = at.BaseType)
        {
            if (at.IsGenericType && at.GetGenericTypeDefinition() == typeof(DataCollection<>))
            {
                return at.GetGenericArguments()[0];
            }
        }

        return type.IsGenericType && typeof(IEnumerable<>).MakeGenericType(type.GetGenericArguments()[0]).IsAssignableFrom(type)
            ? type.GetGenericArguments()[0]
            : null;
    }
}
