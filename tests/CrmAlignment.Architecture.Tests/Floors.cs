using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace CrmAlignment.Architecture.Tests;

/// <summary>The folders of a project from bottom to top, as docs/architecture.md says.</summary>
internal sealed partial class Floors
{
    private static readonly string Page = File.ReadAllText(Repository.File("docs/architecture.md")).ReplaceLineEndings("\n");

    private Floors(string[] folders) => Folders = folders;

    /// <summary>The folders, bottom first.</summary>
    internal string[] Folders { get; }

    /// <summary>Reads the floors of a project: a table of its own, from top to bottom, or a row of the table of all projects.</summary>
    /// <param name="project">Path of the project.</param>
    internal static Floors Of(string project)
    {
        var own = Page.IndexOf("| floor of `" + project + "` |", StringComparison.Ordinal);
        return own >= 0
            ? new(FirstCell().Matches(Page[own..Page.IndexOf("\n\n", own, StringComparison.Ordinal)]).Select(row => row.Groups[1].Value).Reverse().ToArray())
            : new(FoldersInRow(project));
    }

    /// <summary>The floor of a folder: the one that names it, or else the nearest folder around it; -1 where there is none.</summary>
    /// <param name="folder">The folder.</param>
    internal int IndexOf(string folder) => Folders
        .Select((floor, index) => (Floor: floor, Index: index))
        .Where(one => Architecture.Tests.Folders.IsIn(folder, one.Floor))
        .OrderByDescending(one => one.Floor.Length)
        .Select(one => one.Index)
        .FirstOrDefault(-1);

    private static string[] FoldersInRow(string project)
    {
        var row = Page.Split('\n').Single(line => line.StartsWith("| `" + project + "` | `", StringComparison.Ordinal));
        return Quoted().Matches(row).Skip(1).Select(cell => cell.Groups[1].Value).ToArray();
    }

    [GeneratedRegex(@"^\| `([A-Za-z/.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();

    [GeneratedRegex(@"`([A-Za-z/.]+)`")]
    private static partial Regex Quoted();
}
