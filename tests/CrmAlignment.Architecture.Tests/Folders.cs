using System;

namespace CrmAlignment.Architecture.Tests;

/// <summary>Folders of files in a project, with slashes; the project's own folder is ".".</summary>
internal static class Folders
{
    /// <summary>The folder of a file.</summary>
    /// <param name="file">Path of the file in its project.</param>
    internal static string Of(string file)
    {
        var end = file.LastIndexOf('/');
        return end < 0 ? "." : file[..end];
    }

    /// <summary>Whether a folder is another one, or lies in it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="other">The other one.</param>
    internal static bool IsIn(string folder, string other) =>
        folder == other || folder.StartsWith(other + "/", StringComparison.Ordinal);
}
