using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CrmAlignment.Architecture.Tests;

/// <summary>No two folders need each other, and files that do are few and one idea.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class CircleTests
{
    private const int Largest = 20;

    [Theory]
    [MemberData(nameof(Projects.All), MemberType = typeof(Projects))]
    public void Sources_are_read_whole(string project)
    {
        // Sources alone lack what a generator implements (CS8795), and are no program (CS8805).
        var errors = Projects.GraphOf(project).Compilation.GetDiagnostics()
            .Where(one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error && one.Id is not ("CS8795" or "CS8805"));
        Offenders.AssertNone(errors.Select(error => error.ToString()));
    }

    [Theory]
    [MemberData(nameof(Projects.All), MemberType = typeof(Projects))]
    public void No_circle_leads_over_more_than_one_folder(string project)
    {
        var graph = Projects.GraphOf(project);
        var folders = graph.Files.GroupBy(Folders.Of).ToDictionary(
            folder => folder.Key,
            folder => folder.SelectMany(file => graph.UsedBy(file).Keys).Select(Folders.Of).Where(other => other != folder.Key).ToHashSet());

        var circles = Circles.Of(folders.Keys, folder => folders[folder]);

        Offenders.AssertNone(circles.Select(circle => Explain(graph, circle)));
    }

    [Theory]
    [MemberData(nameof(Projects.All), MemberType = typeof(Projects))]
    public void Circles_of_files_are_small(string project)
    {
        var graph = Projects.GraphOf(project);

        var circles = Circles.Of(graph.Files, file => graph.UsedBy(file).Keys);

        Offenders.AssertNone(circles.Where(circle => circle.Select(ClassOf).Distinct().Count() > Largest).Select(circle => string.Join(", ", circle)));
    }

    // Parts of one class, which each know it, are named Class.Part.cs: however many there are, they are one idea.
    private static string ClassOf(string file) => file.Split('.')[0];

    private static string Explain(SourceGraph graph, IReadOnlyList<string> circle)
    {
        var arrows =
            from file in graph.Files
            where circle.Contains(Folders.Of(file))
            from used in graph.UsedBy(file)
            where circle.Contains(Folders.Of(used.Key)) && Folders.Of(used.Key) != Folders.Of(file)
            select $"{file} -> {used.Key} ({string.Join(", ", used.Value)})";
        return string.Join(", ", circle) + Environment.NewLine + string.Join(Environment.NewLine, arrows);
    }
}
