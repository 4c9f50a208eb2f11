using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;
using CrmAlignment.LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Properties of the SDK's metadata classes, by name; those of derived classes count for their base.</summary>
internal static class MetadataProperties
{
    private static readonly ConcurrentDictionary<Type, ILookup<string, PropertyInfo>> Known = new();

    /// <summary>Refuses a name that no metadata of a kind has.</summary>
    /// <param name="kind">The class, such as AttributeMetadata.</param>
    /// <param name="name">The name.</param>
    public static void Require(Type kind, string? name)
    {
        if (name is null || !Of(kind).Contains(name))
        {
            throw DataverseFault.InvalidArgument($"{kind.Name} has no property '{name}'.");
        }
    }

    /// <summary>Refuses a property that is no single value, or is calculated.</summary>
    /// <param name="kind">The class, such as AttributeMetadata.</param>
    /// <param name="name">The property's name.</param>
    public static void RequireSingle(Type kind, string? name)
    {
        Require(kind, name);
        if (name == nameof(MetadataBase.HasChanged) || !Of(kind)[name!].All(property => IsSingle(property.PropertyType)))
        {
            throw DataverseFault.InvalidArgument(
                $"The property '{name}' of {kind.Name} cannot be used in a condition: it is no single value, or is calculated.");
        }
    }

    /// <summary>The value of a property.</summary>
    /// <param name="metadata">The metadata.</param>
    /// <param name="name">The property's name.</param>
    /// <returns>The value; null when the metadata's own class has no such property.</returns>
    public static object? Value(MetadataBase metadata, string name) => Find(metadata.GetType(), name)?.GetValue(metadata);

    /// <summary>A property of a class, or null.</summary>
    /// <param name="type">The class.</param>
    /// <param name="name">The property's name.</param>
    public static PropertyInfo? Find(Type type, string name) => type.GetProperty(name, BindingFlags.Instance | BindingFlags.Public);

    private static bool IsSingle(Type type) =>
        type.IsValueType
        || type == typeof(string)
        || type == typeof(BooleanManagedProperty)
        || type == typeof(AttributeRequiredLevelManagedProperty)
        || typeof(ConstantsBase<string>).IsAssignableFrom(type);

    private static ILookup<string, PropertyInfo> Of(Type kind) => Known.GetOrAdd(kind, static kind => LoadableTypes.Of(kind.Assembly)
        .Where(kind.IsAssignableFrom)
        .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        .ToLookup(property => property.Name, StringComparer.Ordinal));
}
