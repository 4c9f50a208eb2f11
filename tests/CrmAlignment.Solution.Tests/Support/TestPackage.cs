using System;
using System.IO;
using CrmAlignment.Solution.Building;
using CrmAlignment.Solution.Parts;

namespace CrmAlignment.Solution.Tests.Support;

/// <summary>The product's model packed with the test dll.</summary>
public static class TestPackage
{
    private static readonly Lazy<byte[]> Shared = new(() => Build());

    /// <summary>The managed package; never changed by a test.</summary>
    public static byte[] Managed => Shared.Value;

    public static SolutionDefinition Definition(bool managed = true) => new()
    {
        Version = new Version(1, 0, 0, 0),
        IsManaged = managed,
        PluginAssembly = TestPluginAssembly.OfProduct(),
        Parts = HandWrittenParts.Read(Path.Combine(AppContext.BaseDirectory, "TestParts")),
    };

    public static byte[] Build(bool managed = true) => new SolutionBuilder(Definition(managed)).Build();
}
