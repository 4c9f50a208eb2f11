using System.IO;

// The namespace above those of all test projects, into which this file is compiled: they need no using for it.
namespace CrmAlignment;

/// <summary>The checkout from which the tests were built.</summary>
internal static class Repository
{
    /// <summary>Folder of CrmAlignment.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>Path of a file or folder below the root.</summary>
    /// <param name="parts">Names of the folders on the way, and of the file.</param>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(System.AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "CrmAlignment.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException(
            $"No folder above {System.AppContext.BaseDirectory} holds CrmAlignment.sln: run the tests from the repository.");
    }
}
