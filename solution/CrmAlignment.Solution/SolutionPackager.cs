using System;
using System.Collections.Generic;
using System.IO;
using CrmAlignment.Model;
using CrmAlignment.Solution.Building;
using CrmAlignment.Solution.Faults;
using CrmAlignment.Solution.Parts;

namespace CrmAlignment.Solution;

/// <summary>Packs the product.</summary>
public static class SolutionPackager
{
    /// <summary>Where the plug-in dll lies beside a program that carries it.</summary>
    public static string DefaultPluginAssemblyPath => Path.Combine(AppContext.BaseDirectory, "CrmAlignment.Plugins.dll");

    /// <summary>Packs the product's solution. The same inputs give the same bytes.</summary>
    /// <param name="options">What to pack.</param>
    /// <returns>The packed solution.</returns>
    /// <exception cref="SolutionBuildException">An input is missing or does not fit the others; the message lists everything.</exception>
    public static PackedSolution Pack(PackOptions options)
    {
        var definition = Define(options);
        return Pack(definition, definition.UniqueName, options, () => new SolutionBuilder(definition).Build());
    }

    /// <summary>Packs the small solution with the steps on messages whose ids nobody publishes; it is imported after the other one.</summary>
    /// <param name="options">What to pack; the same as for the other one.</param>
    /// <returns>The packed solution.</returns>
    /// <exception cref="SolutionBuildException">An input is missing or does not fit the others; the message lists everything.</exception>
    public static PackedSolution PackGate(PackOptions options)
    {
        var definition = Define(options);
        return Pack(definition, Publisher.GateSolutionUniqueName, options, () => new GateBuilder(definition).Build());
    }

    /// <summary>Packs the solution with the cloud flows that call the scheduled work; it is imported after the first one.</summary>
    /// <param name="options">What to pack; the same as for the first one.</param>
    /// <returns>The packed solution.</returns>
    /// <exception cref="SolutionBuildException">An input is missing or does not fit the others; the message lists everything.</exception>
    public static PackedSolution PackSchedule(PackOptions options)
    {
        var definition = Define(options);
        return Pack(definition, Publisher.ScheduleSolutionUniqueName, options, () => new ScheduleBuilder(definition).Build());
    }

    /// <summary>Packs all solutions, in the order in which they are imported.</summary>
    /// <param name="options">What to pack.</param>
    /// <exception cref="SolutionBuildException">An input is missing or does not fit the others; the message lists everything.</exception>
    public static IReadOnlyList<PackedSolution> PackAll(PackOptions options) => [Pack(options), PackGate(options), PackSchedule(options)];

    private static SolutionDefinition Define(PackOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new SolutionDefinition
        {
            Version = Complete(options.Version),
            IsManaged = options.IsManaged,
            PluginAssembly = ReadAssembly(options.PluginAssemblyPath),
            Parts = HandWrittenParts.Read(options.PartsFolder),
        };
    }

    private static PackedSolution Pack(SolutionDefinition definition, string name, PackOptions options, Func<byte[]> build)
    {
        var file = $"{name}_{definition.Version.ToString(4).Replace('.', '_')}{(options.IsManaged ? "_managed" : "")}.zip";
        return new PackedSolution(file, definition.Version, options.IsManaged, Build(build, options.PluginAssemblyPath));
    }

    private static byte[] Build(Func<byte[]> build, string assemblyPath)
    {
        try
        {
            return build();
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
