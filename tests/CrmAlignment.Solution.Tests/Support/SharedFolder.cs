using System;
using System.IO;

namespace CrmAlignment.Solution.Tests.Support;

/// <summary>Files of others, in a folder 'shared' beside the repository or above it; nobody needs them.</summary>
internal static class SharedFolder
{
    /// <summary>Path of a file or folder in it; null where it is not.</summary>
    public static string? Find(params string[] path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine([folder.FullName, "shared", .. path]);
            if (Path.Exists(found))
            {
                return found;
            }
        }

        return null;
    }
}
