using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace CrmAlignment.Architecture.Tests;

/// <summary>The floors of the local Dataverse: a file uses only its own floor and those below, in the order of docs/architecture.md.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed partial class FloorTests
{
    private const string Project = "sdk/CrmAlignment.LocalDataverse";

    private static readonly string[] Floors = [.. FloorsOfThePage()];

    [Fact]
    public void Every_folder_has_a_floor()
    {
        var folders = Projects.GraphOf(Project).Files.Select(Folders.Of).Distinct();
        Assert.DoesNotContain(folders, folder => FloorOf(folder) < 0);
    }

    [Fact]
    public void Every_floor_has_files()
    {
        var floors = Projects.GraphOf(Project).Files.Select(file => FloorOf(Folders.Of(file))).ToHashSet();
        Assert.Empty(Floors.Where((_, index) => !floors.Contains(index)));
    }

    [Fact]
    public void No_file_uses_a_floor_above_its_own()
    {
        var graph = Projects.GraphOf(Project);
        var offenders =
            from file in graph.Files
            from used in graph.UsedBy(file)
            where FloorOf(Folders.Of(used.Key)) > FloorOf(Folders.Of(file))
            select $"{file} -> {used.Key} ({string.Join(", ", used.Value)})";
        Offenders.AssertNone(offenders);
    }

    [Fact]
    public void Namespaces_are_the_folders()
    {
        var graph = Projects.GraphOf(Project);
        var offenders =
            from tree in graph.Compilation.SyntaxTrees
            let file = Path.GetRelativePath(Repository.File(Project), tree.FilePath).Replace('\\', '/')
            let folder = Folders.Of(file)
            let expected = "CrmAlignment.LocalDataverse" + (folder == "." ? "" : "." + folder.Replace('/', '.'))
            where !Regex.IsMatch(tree.GetText().ToString(), $@"^namespace {Regex.Escape(expected)};", RegexOptions.Multiline)
            select file;
        Offenders.AssertNone(offenders);
    }

    // A folder belongs to the floor that names it, or else the nearest folder around it.
    private static int FloorOf(string folder) => Floors
        .Select((floor, index) => (Floor: floor, Index: index))
        .Where(one => Folders.IsIn(folder, one.Floor))
        .OrderByDescending(one => one.Floor.Length)
        .Select(one => one.Index)
        .FirstOrDefault(-1);

    private static IEnumerable<string> FloorsOfThePage()
    {
        var page = File.ReadAllText(Repository.File("docs/architecture.md")).ReplaceLineEndings("\n");
        var table = page[page.IndexOf("| floor of `" + Project + "` |", StringComparison.Ordinal)..];
        return FloorCell().Matches(table[..table.IndexOf("\n\n", StringComparison.Ordinal)]).Select(row => row.Groups[1].Value).Reverse();
    }

    [GeneratedRegex(@"^\| `([A-Za-z/.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex FloorCell();
}
