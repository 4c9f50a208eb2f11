using System;
using System.IO;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Solution;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>The product's managed packages, packed once for all tests.</summary>
internal static class PackedProduct
{
    private static readonly Lazy<byte[]> Packed = new(() => SolutionPackager.Pack(new PackOptions()).Content);
    private static readonly Lazy<byte[]> PackedGate = new(() => SolutionPackager.PackGate(new PackOptions()).Content);

    /// <summary>The first package, which needs no other.</summary>
    public static Stream Open() => new MemoryStream(Packed.Value, writable: false);

    /// <summary>The package with the step on QualifyLead, which needs the first.</summary>
    public static Stream OpenGate() => new MemoryStream(PackedGate.Value, writable: false);

    /// <summary>Imports both, in order.</summary>
    public static void Import(LocalOrganization organization)
    {
        using var product = Open();
        organization.ImportSolution(product);
        ImportGate(organization);
    }

    /// <summary>Imports the second.</summary>
    public static void ImportGate(LocalOrganization organization)
    {
        using var gate = OpenGate();
        organization.ImportSolution(gate);
    }
}
