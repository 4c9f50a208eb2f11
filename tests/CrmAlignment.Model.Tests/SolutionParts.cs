using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Model.Tests;

/// <summary>The hand-written parts of the solution.</summary>
internal static class SolutionParts
{
    /// <summary>The XML files of a folder of solution/, by their path below it.</summary>
    public static IReadOnlyDictionary<string, XElement> Of(string folder)
    {
        var root = Repository.File("solution", folder);
        return Directory.EnumerateFiles(root, "*.xml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetRelativePath(root, path).Replace('\\', '/'), path => XElement.Load(path));
    }
}
