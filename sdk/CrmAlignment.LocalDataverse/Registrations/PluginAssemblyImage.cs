using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>What an assembly's metadata says about itself. The assembly is read as data; nothing of it is loaded or run.</summary>
internal sealed class PluginAssemblyImage
{
    private const string PluginInterface = "Microsoft.Xrm.Sdk.IPlugin";
    private const string ActivityBase = "System.Activities.CodeActivity";
    private readonly Dictionary<string, PluginTypeKind> _types;

    private PluginAssemblyImage(
        string fullName,
        IReadOnlyList<AssemblyName> references,
        IReadOnlyList<(string Assembly, string Type)> usedTypes,
        Dictionary<string, PluginTypeKind> types)
    {
        FullName = fullName;
        References = references;
        UsedTypes = usedTypes;
        _types = types;
    }

    /// <summary>Name, version, culture and public key token, as registration spells them.</summary>
    public string FullName { get; }

    /// <summary>Whether the assembly has a strong name.</summary>
    public bool IsSigned => !FullName.EndsWith("PublicKeyToken=null", StringComparison.Ordinal);

    /// <summary>The assemblies that it refers to.</summary>
    public IReadOnlyList<AssemblyName> References { get; }

    /// <summary>The types of other assemblies that it uses: simple name of the assembly and full name of the type.</summary>
    public IReadOnlyList<(string Assembly, string Type)> UsedTypes { get; }

    /// <summary>Reads an assembly.</summary>
    /// <param name="content">The dll.</param>
    /// <exception cref="BadImageFormatException">The bytes are not a .NET assembly.</exception>
    public static PluginAssemblyImage Read(ReadOnlyMemory<byte> content)
    {
        using var image = new PEReader(ImmutableArray.Create(content.Span));
        if (!image.HasMetadata)
        {
            throw new BadImageFormatException("The file has no .NET metadata.");
        }

        var reader = image.GetMetadataReader();
        if (!reader.IsAssembly)
        {
            throw new BadImageFormatException("The file is a .NET module, not an assembly.");
        }

        var name = reader.GetAssemblyDefinition().GetAssemblyName();
        name.CultureName ??= string.Empty;
        var types = reader.TypeDefinitions
            .GroupBy(handle => NameOf(reader, handle), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => KindOf(reader, group.First()), StringComparer.Ordinal);
        var references = reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle).GetAssemblyName());
        var used = reader.TypeReferences
            .Where(handle => AssemblyOf(reader, handle) is not null)
            .Select(handle => (AssemblyOf(reader, handle)!, NameOf(reader, handle)!));
        return new PluginAssemblyImage(Spell(name), [.. references], [.. used], types);
    }

    /// <summary>Whether the assembly has the type.</summary>
    public bool HasType(string fullName) => _types.ContainsKey(fullName);

    /// <summary>Whether the type is a concrete plug-in or code activity.</summary>
    public bool IsPluginOrActivity(string fullName) => KindOf(fullName) != PluginTypeKind.None;

    /// <summary>What a type can be registered as.</summary>
    public PluginTypeKind KindOf(string fullName) => _types.GetValueOrDefault(fullName);

    /// <summary>The spelling of <see cref="AssemblyName.FullName"/>, with the token written out when there is none.</summary>
    private static string Spell(AssemblyName name)
    {
        var token = name.GetPublicKeyToken() is { Length: > 0 } bytes ? Convert.ToHexStringLower(bytes) : "null";
        var culture = string.IsNullOrEmpty(name.CultureName) ? "neutral" : name.CultureName;
        return $"{name.Name}, Version={name.Version}, Culture={culture}, PublicKeyToken={token}";
    }

    // The scope of a nested type is the type around it.
    private static string? AssemblyOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.AssemblyReference => reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            HandleKind.TypeReference => AssemblyOf(reader, (TypeReferenceHandle)scope),
            _ => null,
        };
    }

    private static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil)
        {
            return $"{NameOf(reader, type.GetDeclaringType())}+{name}";
        }

        var space = reader.GetString(type.Namespace);
        return space.Length == 0 ? name : $"{space}.{name}";
    }

    private static PluginTypeKind KindOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0 ? Derives(reader, type) : PluginTypeKind.None;
    }

    /// <summary>Follows base classes inside the assembly; a base class elsewhere can only be a contract's.</summary>
    private static PluginTypeKind Derives(MetadataReader reader, TypeDefinition type)
    {
        var interfaces = type.GetInterfaceImplementations()
            .Select(handle => NameOf(reader, reader.GetInterfaceImplementation(handle).Interface));
        if (interfaces.Contains(PluginInterface))
        {
            return PluginTypeKind.Plugin;
        }

        // Interfaces and the module's own type have no base class.
        return type.BaseType.IsNil ? PluginTypeKind.None : type.BaseType.Kind switch
        {
            HandleKind.TypeDefinition => Derives(reader, reader.GetTypeDefinition((TypeDefinitionHandle)type.BaseType)),
            HandleKind.TypeReference => ActivityIf(
                NameOf(reader, type.BaseType) is { } name && (name == ActivityBase || IsGenericActivity(name))),
            HandleKind.TypeSpecification => DerivesFromGeneric(reader, (TypeSpecificationHandle)type.BaseType),
            _ => PluginTypeKind.None,
        };
    }

    private static PluginTypeKind DerivesFromGeneric(MetadataReader reader, TypeSpecificationHandle handle)
    {
        var blob = reader.GetBlobReader(reader.GetTypeSpecification(handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return PluginTypeKind.None;
        }

        blob.ReadCompressedInteger(); // CLASS or VALUETYPE
        var definition = blob.ReadTypeHandle();
        return definition.Kind switch
        {
            HandleKind.TypeDefinition => Derives(reader, reader.GetTypeDefinition((TypeDefinitionHandle)definition)),
            HandleKind.TypeReference => ActivityIf(NameOf(reader, definition) is { } name && IsGenericActivity(name)),
            _ => PluginTypeKind.None,
        };
    }

    private static bool IsGenericActivity(string name) => name.StartsWith(ActivityBase + "`", StringComparison.Ordinal);

    private static PluginTypeKind ActivityIf(bool condition) => condition ? PluginTypeKind.Activity : PluginTypeKind.None;

    private static string? NameOf(MetadataReader reader, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeDefinition)
        {
            return NameOf(reader, (TypeDefinitionHandle)handle);
        }

        if (handle.Kind != HandleKind.TypeReference)
        {
            return null;
        }

        var type = reader.GetTypeReference((TypeReferenceHandle)handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(reader, type.ResolutionScope)}+{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }
}
