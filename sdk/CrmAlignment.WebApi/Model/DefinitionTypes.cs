using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.WebApi.Model;

/// <summary>Declares the types of definitions, and their entity sets, in the model.</summary>
internal sealed class DefinitionTypes
{
    private readonly EdmModel _edm;
    private readonly Dictionary<Type, EdmStructuredType> _types = [];
    private readonly Dictionary<Type, EdmComplexType> _values = [];
    private readonly Dictionary<Type, EdmEnumType> _enums = [];

    private DefinitionTypes(EdmModel edm) => _edm = edm;

    /// <summary>Adds them.</summary>
    public static void AddTo(EdmModel edm, EdmEntityContainer container)
    {
        var types = new DefinitionTypes(edm);
        types.AddTypes();
        foreach (var (type, structured) in types._types)
        {
            types.AddProperties(DefinitionClasses.Find(type)!, structured);
        }

        foreach (var (type, value) in types._values)
        {
            types.AddProperties(DefinitionClasses.Find(type)!, value);
        }

        foreach (var (type, name) in DefinitionSets.Names)
        {
            var entity = (EdmEntityType)types._types[type];
            edm.AddAlternateKeyAnnotation(entity, new Dictionary<string, IEdmProperty> { [name] = entity.FindProperty(name) });
        }

        foreach (var (set, type) in DefinitionSets.Classes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            container.AddEntitySet(set, (EdmEntityType)types._types[type]);
        }
    }

    private void AddTypes()
    {
        var root = new EdmEntityType(WebModel.Namespace, "crmmodelbaseentity", null, isAbstract: true, isOpen: false);
        _edm.AddElement(root);
        foreach (var definition in DefinitionClasses.All)
        {
            var derived = definition.Base is null ? null : _types[definition.Base.Type];
            EdmStructuredType type = definition.IsEntity
                ? new EdmEntityType(WebModel.Namespace, definition.Name, (EdmEntityType?)derived ?? root, definition.Type.IsAbstract, isOpen: false)
                : new EdmComplexType(WebModel.Namespace, definition.Name, (EdmComplexType?)derived, definition.Type.IsAbstract);
            _types.Add(definition.Type, type);
            _edm.AddElement((IEdmSchemaElement)type);
            if (definition.IsEntity)
            {
                AddValue(definition);
            }
        }
    }

    // Where definitions are values of an answer they are complex values, under names of their own.
    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/complexentitymetadata
    private void AddValue(DefinitionClass definition)
    {
        var derived = definition.Base is null ? null : _values[definition.Base.Type];
        var value = new EdmComplexType(WebModel.Namespace, definition.ValueName, derived, definition.Type.IsAbstract);
        _values.Add(definition.Type, value);
        _edm.AddElement(value);
    }

    private void AddProperties(DefinitionClass definition, EdmStructuredType type)
    {
        // What no class has, definitions have as entities alone.
        foreach (var property in definition.Declared.Where(property => type is EdmEntityType || !definition.IsEntity || property.Source is not null))
        {
            if (type is EdmEntityType entity && DefinitionClasses.Find(property.Type) is { IsEntity: true })
            {
                AddNavigation(entity, property);
                continue;
            }

            var isKey = definition.Type == typeof(MetadataBase) && property.Name == nameof(MetadataBase.MetadataId);
            var added = type.AddStructuralProperty(property.Name, Reference(property, property.IsNullable && !(isKey && type is EdmEntityType)));
            if (isKey && type is EdmEntityType keyed)
            {
                keyed.AddKeys(added);
            }
        }
    }

    // What belongs to a definition has its address behind that of the definition, so it is contained.
    private void AddNavigation(EdmEntityType type, DefinitionProperty property) => type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
    {
        Name = property.Name,
        Target = (EdmEntityType)_types[property.Type],
        TargetMultiplicity = property.IsCollection ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
        ContainsTarget = true,
    });

    private IEdmTypeReference Reference(DefinitionProperty property, bool isNullable)
    {
        var single = Single(property.Type, isNullable && !property.IsCollection);
        return property.IsCollection ? EdmCoreModel.GetCollection(single) : single;
    }

    private IEdmTypeReference Single(Type type, bool isNullable) =>
        type.IsEnum ? new EdmEnumTypeReference(Enumeration(type), isNullable)
        : _values.TryGetValue(type, out var value) ? new EdmComplexTypeReference(value, isNullable)
        : _types.TryGetValue(type, out var complex) ? new EdmComplexTypeReference((IEdmComplexType)complex, isNullable)
        : EdmCoreModel.Instance.GetPrimitive(Primitive(type), isNullable);

    private EdmEnumType Enumeration(Type type)
    {
        if (!_enums.TryGetValue(type, out var known))
        {
            known = new EdmEnumType(WebModel.Namespace, type.Name, isFlags: type.IsDefined(typeof(FlagsAttribute), inherit: false));

            // Two names of one value would be two members of it, which the protocol does not know.
            foreach (var member in Enum.GetValuesAsUnderlyingType(type).Cast<object>().Distinct())
            {
                known.AddMember(Enum.GetName(type, member)!, new EdmEnumMemberValue(Convert.ToInt64(member, CultureInfo.InvariantCulture)));
            }


            _enums.Add(type, known);
            _edm.AddElement(known);
        }

        return known;
    }

    private static EdmPrimitiveTypeKind Primitive(Type type) =>
        type == typeof(string) ? EdmPrimitiveTypeKind.String
        : type == typeof(bool) ? EdmPrimitiveTypeKind.Boolean
        : type == typeof(int) ? EdmPrimitiveTypeKind.Int32
        : type == typeof(short) ? EdmPrimitiveTypeKind.Int16
        : type == typeof(long) ? EdmPrimitiveTypeKind.Int64
        : type == typeof(decimal) ? EdmPrimitiveTypeKind.Decimal
        : type == typeof(double) ? EdmPrimitiveTypeKind.Double
        : type == typeof(Guid) ? EdmPrimitiveTypeKind.Guid
        : type == typeof(DateTime) ? EdmPrimitiveTypeKind.DateTimeOffset
        : throw new NotSupportedException($"A definition has a property of the type {type}, for which the Web API has none.");
}
