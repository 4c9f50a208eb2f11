using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace CrmAlignment.Solution.Plugins;

/// <summary>Reads a plug-in dll as data: nothing of it is loaded or run.</summary>
public static class PluginAssemblyReader
{
    private const string PluginInterface = "Microsoft.Xrm.Sdk.IPlugin";
    private const string ActivityBase = "System.Activities.CodeActivity";
    private const string CustomApi = "CrmAlignment.Plugins.Registration.CustomApiAttribute";
    private const string Activity = "CrmAlignment.Plugins.Registration.ActivityAttribute";

    /// <summary>Reads the dll.</summary>
    /// <param name="content">Bytes of the dll.</param>
    /// <exception cref="BadImageFormatException">The bytes are not a .NET assembly.</exception>
    public static PluginAssemblyInfo Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            using var assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(content, writable: false));
            return Describe(assembly);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Cecil walks damaged headers and tables without checks of its own, so that any exception may come out of it.
            throw new BadImageFormatException("The bytes are not a whole .NET assembly: " + error.Message, error);
        }
    }

    private static PluginAssemblyInfo Describe(AssemblyDefinition assembly)
    {
        var types = assembly.MainModule.GetTypes().ToList();
        var classes = types.Where(type => type.IsPublic && type.IsClass && !type.IsAbstract && !type.HasGenericParameters)
            .Select(Describe)
            .OfType<PluginClass>()
            .OrderBy(type => type.FullName, StringComparer.Ordinal);
        var name = assembly.Name;
        return new PluginAssemblyInfo(
            name.Name, name.FullName, name.HasPublicKey, [.. classes], types.Select(type => type.FullName).ToHashSet(StringComparer.Ordinal));
    }

    private static PluginClass? Describe(TypeDefinition type) => KindOf(type) switch
    {
        { } kind => new PluginClass(type.FullName, kind, [.. StepReader.StepsOf(type)], Text(type, CustomApi), ActivityName(type, kind)),
        null => null,
    };

    private static string? ActivityName(TypeDefinition type, PluginKind kind) =>
        kind == PluginKind.Activity ? Text(type, Activity) ?? type.Name : null;

    private static PluginKind? KindOf(TypeDefinition type)
    {
        for (var current = type; current is not null; current = BaseInSameModule(current))
        {
            if (current.Interfaces.Any(implemented => implemented.InterfaceType.FullName == PluginInterface))
            {
                return PluginKind.Plugin;
            }

            if (current.BaseType?.FullName == ActivityBase)
            {
                return PluginKind.Activity;
            }
        }

        return null;
    }

    // Base classes of other assemblies cannot be looked into, and one plug-in assembly has no other to inherit from.
    private static TypeDefinition? BaseInSameModule(TypeDefinition type) => type.BaseType switch
    {
        null => null,
        GenericInstanceType generic => generic.ElementType as TypeDefinition,
        var parent => parent as TypeDefinition,
    };

    private static IEnumerable<CustomAttribute> Attributes(TypeDefinition type, string name) =>
        type.CustomAttributes.Where(attribute => attribute.AttributeType.FullName == name);

    private static string? Text(TypeDefinition type, string attribute) =>
        Attributes(type, attribute).Select(found => (string?)found.ConstructorArguments[0].Value).FirstOrDefault();
}
