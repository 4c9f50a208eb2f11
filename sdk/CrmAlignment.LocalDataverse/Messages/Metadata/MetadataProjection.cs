using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>
/// The properties that a metadata query asks for. MetadataId, LogicalName and HasChanged are always there
/// (https://learn.microsoft.com/power-apps/developer/data-platform/query-schema-definitions).
/// </summary>
internal sealed class MetadataProjection
{
    private static readonly string[] Always =
        [nameof(MetadataBase.MetadataId), nameof(EntityMetadata.LogicalName), nameof(MetadataBase.HasChanged)];

    private readonly HashSet<string>? _names;

    /// <summary>The projection of one kind of metadata.</summary>
    /// <param name="kind">The class whose properties may be named.</param>
    /// <param name="properties">What is asked for; null for the properties that are always there.</param>
    public MetadataProjection(Type kind, MetadataPropertiesExpression? properties)
    {
        if (properties?.AllProperties == true)
        {
            return;
        }

        _names = new HashSet<string>(Always, StringComparer.Ordinal);
        if (properties is not null)
        {
            foreach (var name in properties.PropertyNames)
            {
                MetadataProperties.Require(kind, name);
                _names.Add(name);
            }
        }
    }

    /// <summary>Everything there is.</summary>
    public static MetadataProjection All { get; } = new(typeof(MetadataBase), new MetadataPropertiesExpression { AllProperties = true });

    /// <summary>Whether a property is asked for.</summary>
    /// <param name="name">Its name.</param>
    public bool Has(string name) => _names is null || _names.Contains(name);

    /// <summary>Metadata with the properties asked for.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="metadata">The metadata, complete.</param>
    /// <returns>The same, or a copy without the others.</returns>
    public T Of<T>(T metadata)
        where T : MetadataBase
    {
        if (_names is null)
        {
            return metadata;
        }

        var copy = (T)Activator.CreateInstance(metadata.GetType(), nonPublic: true)!;
        foreach (var property in metadata.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(IsWritten))
        {
            copy.With(property.Name, _names.Contains(property.Name) ? property.GetValue(metadata) : Default(property.PropertyType));
        }

        return copy;
    }

    private static bool IsWritten(PropertyInfo property) =>
        property.Name != nameof(MetadataBase.ExtensionData)
        && property.DeclaringType!.GetProperty(property.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)!.SetMethod is not null;

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
