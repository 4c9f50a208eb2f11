using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CrmAlignment.EndToEnd.Tests.Architecture;

/// <summary>The C# sources of the repository, without what builds leave beside them.</summary>
internal static class SourceFiles
{
    /// <summary>Paths of the sources below a folder.</summary>
    /// <param name="folder">The folder, from the root of the repository.</param>
    public static IEnumerable<string> Below(string folder) => Directory
        .EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
