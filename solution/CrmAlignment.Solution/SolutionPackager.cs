using System;
using System.IO;
using CrmAlignment.Solution.Building;
using CrmAlignment.Solution.Faults;
using CrmAlignment.Solution.Parts;

namespace CrmAlignment.Solution;

/// <summary>Packs the product.</summary>
public static class SolutionPackager
{
    /// <summary>Where the plug-in dll lies beside a program that carries it.</summary>
    public static string DefaultPluginAssemblyPath => Path.Combine(AppContext.BaseDirectory, "CrmAlignment.Plugins.dll");

    /// <summary>Packs the product. The same inputs give the same bytes.</summary>
    /// <param name="options">What to pack.</param>
    /// <returns>The packed solution.</returns>
    /// <exception cref="SolutionBuildException">An input is missing or does not fit the others; the message lists everything.</exception>
    public static PackedSolution Pack(PackOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var version = Complete(options.Version);
        var definition = new SolutionDefinition
        {
            Version = version,
            IsManaged = options.IsManaged,
            PluginAssembly = ReadAssembly(options.PluginAssemblyPath),
            Parts = HandWrittenParts.Read(options.PartsFolder),
        };
        var content = Build(definition, options.PluginAssemblyPath);
        var name = $"{definition.UniqueName}_{version.ToString(4).Replace('.', '_')}{(options.IsManaged ? "_managed" : "")}.zip";
        return new PackedSolution(name, version, options.IsManaged, content);
    }

    private static byte[] Build(SolutionDefinition definition, string assemblyPath)
    {
        try
        {
            return new SolutionBuilder(definition).Build();
        }
        catch (BadImageFormatException error)
        {
            throw new SolutionBuildException([$"{assemblyPath}: {error.Message} Name the dll that plugins/CrmAlignment.Plugins builds."]);
        }
    }

    private static byte[] ReadAssembly(string path) =>
        File.Exists(path)
            ? File.ReadAllBytes(path)
            : throw new SolutionBuildException(
                [$"The plug-in dll '{path}' does not exist: build plugins/CrmAlignment.Plugins, or name the dll."]);

    private static Version Complete(Version version) =>
        new(version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0));
}
