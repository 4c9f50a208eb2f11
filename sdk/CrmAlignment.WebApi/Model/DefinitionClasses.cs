using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.WebApi.Model;

/// <summary>
/// The classes of the SDK that hold definitions. The Web API has the same types with the same properties, so they are read from the classes:
/// what derives from MetadataBase is an entity type, but for labels and options, and all else that properties lead to is a complex type.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/metadataentitytypes
/// </summary>
internal static class DefinitionClasses
{
    private const string GlobalOptionSet = nameof(GlobalOptionSet);

    private static readonly Type[] ComplexRoots = [typeof(LocalizedLabel), typeof(OptionMetadata)];

    private static readonly Dictionary<Type, DefinitionClass> ByType = Read();

    /// <summary>All of them, a base before what derives from it.</summary>
    public static IReadOnlyCollection<DefinitionClass> All => ByType.Values;

    /// <summary>The class of a definition.</summary>
    public static DefinitionClass Of(object definition) => ByType[definition.GetType()];

    /// <summary>The class of a type, or null when the type is none.</summary>
    public static DefinitionClass? Find(Type type) => ByType.GetValueOrDefault(type);

    private static Dictionary<Type, DefinitionClass> Read()
    {
        var read = new Dictionary<Type, DefinitionClass>();
        foreach (var type in typeof(MetadataBase).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(MetadataBase))).OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            Add(read, type);
        }

        return read;
    }

    private static DefinitionClass Add(Dictionary<Type, DefinitionClass> read, Type type)
    {
        if (read.TryGetValue(type, out var known))
        {
            return known;
        }

        var isEntity = type.IsAssignableTo(typeof(MetadataBase)) && !ComplexRoots.Any(type.IsAssignableTo);
        var derives = (isEntity && type != typeof(MetadataBase)) || ComplexRoots.Any(root => root != type && type.IsAssignableTo(root));
        var added = new DefinitionClass(type, derives ? Add(read, type.BaseType!) : null, isEntity, [.. Declared(type, derives)]);
        read.Add(type, added);
        foreach (var property in added.Declared.Where(property => property.Type.IsClass && property.Type != typeof(string)))
        {
            Add(read, property.Type);
        }

        return added;
    }

    private static IEnumerable<DefinitionProperty> Declared(Type type, bool derives) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | (derives ? BindingFlags.DeclaredOnly : BindingFlags.Default))
        .Where(property => property.IsDefined(typeof(DataMemberAttribute)))
        .Select(DefinitionProperty.Of).OfType<DefinitionProperty>()
        .Concat(Global(type));

    // What no class has: the choices of a column, where they are global ones, and, to be sent alone, the lookup of a new relationship.
    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-entity-relationships-using-web-api
    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api#retrieving-attributes
    private static IEnumerable<DefinitionProperty> Global(Type type)
    {
        if (type == typeof(EnumAttributeMetadata))
        {
            yield return new DefinitionProperty(GlobalOptionSet, typeof(OptionSetMetadata), false, true, column => IfGlobal(((EnumAttributeMetadata)column).OptionSet));
        }
        else if (type == typeof(BooleanAttributeMetadata))
        {
            yield return new DefinitionProperty(GlobalOptionSet, typeof(BooleanOptionSetMetadata), false, true, column => IfGlobal(((BooleanAttributeMetadata)column).OptionSet));
        }
        else if (type == typeof(OneToManyRelationshipMetadata))
        {
            yield return new DefinitionProperty("Lookup", typeof(LookupAttributeMetadata), false, true, _ => null);
        }
    }

    private static OptionSetMetadataBase? IfGlobal(OptionSetMetadataBase? choices) => choices?.IsGlobal == true ? choices : null;
}
