using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Surface;

/// <summary>Holds two contracts against the .NET Framework's own assemblies: a plug-in compiled against those binds to ours.</summary>
public sealed class FrameworkSurfaceTests
{
    [Theory]
    [InlineData("System.Activities")]
    [InlineData("System.ServiceModel")]
    public void Contracts_declare_only_what_the_framework_has(string assembly)
    {
        using var ours = Read(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        using var framework = Read(Path.Combine(AppContext.BaseDirectory, "framework", assembly + ".dll"));
        var offenders = ours.MainModule.Types
            .Where(type => type.IsPublic)
            .SelectMany(type => Offenders(type, framework.MainModule.GetType(type.FullName)))
            .ToList();
        Assert.True(offenders.Count == 0, $"{offenders.Count} offenders:\n{string.Join('\n', offenders)}");
    }

    private static AssemblyDefinition Read(string path) => AssemblyDefinition.ReadAssembly(path);

    private static IEnumerable<string> Offenders(TypeDefinition ours, TypeDefinition? framework)
    {
        if (framework is null || !framework.IsPublic)
        {
            return [ours.FullName];
        }

        if (ours.BaseType?.FullName != framework.BaseType?.FullName)
        {
            return [$"{ours.FullName} : {ours.BaseType?.FullName}, not {framework.BaseType?.FullName}"];
        }

        var known = framework.Methods.Where(IsVisible).Select(method => method.FullName).ToHashSet(StringComparer.Ordinal);
        var constants = framework.Fields.Where(field => field.IsPublic).Select(Text).ToHashSet(StringComparer.Ordinal);
        return ours.Methods
            .Where(method => IsVisible(method) && !(method.IsVirtual && !method.IsNewSlot))
            .Select(method => method.FullName)
            .Where(name => !known.Contains(name))
            .Concat(ours.Fields.Where(field => field.IsPublic).Select(Text).Where(name => !constants.Contains(name)));
    }

    private static bool IsVisible(MethodDefinition method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Text(FieldDefinition field) => $"{field.FullName} = {field.Constant}";
}
