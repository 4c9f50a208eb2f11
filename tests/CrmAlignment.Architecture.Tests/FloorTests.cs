using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace CrmAlignment.Architecture.Tests;

/// <summary>The floors of the projects: a file uses only its own floor and those below, in the order of docs/architecture.md.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class FloorTests
{
    [Theory]
    [MemberData(nameof(Projects.All), MemberType = typeof(Projects))]
    public void Every_folder_has_a_floor(string project)
    {
        var floors = Floors.Of(project);
        var folders = Projects.GraphOf(project).Files.Select(Folders.Of).Distinct();
        Offenders.AssertNone(folders.Where(folder => floors.IndexOf(folder) < 0));
    }

    [Theory]
    [MemberData(nameof(Projects.All), MemberType = typeof(Projects))]
    public void Every_floor_has_files(string project)
    {
        var floors = Floors.Of(project);
        var used = Projects.GraphOf(project).Files.Select(file => floors.IndexOf(Folders.Of(file))).ToHashSet();
        Offenders.AssertNone(floors.Folders.Where((_, index) => !used.Contains(index)));
    }

    [Theory]
    [MemberData(nameof(Projects.All), MemberType = typeof(Projects))]
    public void No_file_uses_a_floor_above_its_own(string project)
    {
        var floors = Floors.Of(project);
        var graph = Projects.GraphOf(project);
        var offenders =
            from file in graph.Files
            from used in graph.UsedBy(file)
            where floors.IndexOf(Folders.Of(used.Key)) > floors.IndexOf(Folders.Of(file))
            select $"{file} -> {used.Key} ({string.Join(", ", used.Value)})";
        Offenders.AssertNone(offenders);
    }

    [Theory]
    [MemberData(nameof(Projects.All), MemberType = typeof(Projects))]
    public void Namespaces_are_the_folders(string project)
    {
        var root = Path.GetFileName(project);
        var graph = Projects.GraphOf(project);
        var offenders =
            from file in graph.Files
            let folder = Folders.Of(file)
            let expected = root + (folder == "." ? "" : "." + folder.Replace('/', '.'))
            let text = File.ReadAllText(Repository.File(project + "/" + file))
            where text.Contains("\nnamespace ", StringComparison.Ordinal)
                && !text.Contains("namespace System.", StringComparison.Ordinal) // What the compiler looks for, and older frameworks lack.
                && !Regex.IsMatch(text, $@"^namespace {Regex.Escape(expected)};", RegexOptions.Multiline)
            select file;
        Offenders.AssertNone(offenders);
    }
}
