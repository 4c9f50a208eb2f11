using System;
using System.IO;

namespace CrmAlignment.EndToEnd.Tests;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    /// <summary>Folder of CrmAlignment.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>Path below the root.</summary>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "CrmAlignment.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("CrmAlignment.sln is in no folder above the tests.");
    }
}
