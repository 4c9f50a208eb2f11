using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Model.Tests;

/// <summary>The checkout from which the tests were built.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The hand-written XML files of a folder of solution/, by their path below it.</summary>
    public static IReadOnlyDictionary<string, XElement> Parts(string folder)
    {
        var root = Path.Combine(Root, "solution", folder);
        return Directory.EnumerateFiles(root, "*.xml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetRelativePath(root, path).Replace('\\', '/'), path => XElement.Load(path));
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CrmAlignment.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException(
            $"No folder above {AppContext.BaseDirectory} holds CrmAlignment.sln: run the tests from the repository.");
    }
}
