using System;
using System.IO;
using CrmAlignment.Solution;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>The product's managed package, packed once for all tests.</summary>
internal static class PackedProduct
{
    private static readonly Lazy<byte[]> Packed = new(() => SolutionPackager.Pack(new PackOptions()).Content);

    public static Stream Open() => new MemoryStream(Packed.Value, writable: false);
}
