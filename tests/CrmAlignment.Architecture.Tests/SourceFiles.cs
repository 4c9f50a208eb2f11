using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace CrmAlignment.Architecture.Tests;

/// <summary>The sources of this repository, and what they are compiled against.</summary>
internal static class SourceFiles
{
    /// <summary>The assemblies that this process could load: the framework, and all that lies beside the tests.</summary>
    internal static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("CrmAlignment.", StringComparison.Ordinal) || IsReferred(path))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The C# files below a folder that people wrote.</summary>
    /// <param name="folder">The folder.</param>
    internal static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(IsWritten).Order(StringComparer.Ordinal);

    private static bool IsWritten(string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar);
        return !parts.Contains("obj") && !parts.Contains("bin");
    }

    private static bool IsReferred(string path) => Path.GetFileNameWithoutExtension(path) != Assembly.GetExecutingAssembly().GetName().Name;
}
