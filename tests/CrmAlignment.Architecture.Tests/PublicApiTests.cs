using System;
using System.IO;
using System.Linq;
using Xunit;

namespace CrmAlignment.Architecture.Tests;

/// <summary>
/// What integrators compile against is declared, and a change of it does not compile before it is declared too (RS0016, RS0017).
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class PublicApiTests
{
    private const string Analyzer = "Microsoft.CodeAnalysis.PublicApiAnalyzers";

    private static readonly string[] Declaring = ["CrmAlignment.Client", "CrmAlignment.LocalDataverse", "CrmAlignment.Player", "CrmAlignment.WebApi"];

    private static readonly string[] Files = ["PublicAPI.Shipped.txt", "PublicAPI.Unshipped.txt"];

    private static readonly string[] Rules = ["RS0016", "RS0017", "RS0024", "RS0025", "RS0036", "RS0037"];

    [Fact]
    public void Projects_that_integrators_reference_are_compiled_with_their_declarations()
    {
        var declaring = EvaluatedProject.All.Where(project => project.Packages.Contains(Analyzer)).ToList();

        Assert.Equal(Declaring, declaring.Select(project => project.Name).Order());
        // The package itself brings files of these names to the compiler.
        var paths = declaring.SelectMany(project => Files, (project, file) => Repository.File("sdk", project.Name, file));
        Offenders.AssertNone(paths.Where(path => !File.Exists(path)));
        Assert.All(declaring, project => Assert.Empty(project.NoWarn.Intersect(Rules)));
    }

    [Fact]
    public void Severities_are_said_once_and_are_no_suggestions() => Assert.Equal(
        Rules.Select(rule => $"dotnet_diagnostic.{rule}.severity = warning"),
        File.ReadLines(Repository.File(".editorconfig")).Where(line => Rules.Any(rule => line.Contains(rule, StringComparison.Ordinal))));

    /// <summary>The analyzer takes any order, but a file in that of its fix shows a change where the reviewer looks for it.</summary>
    [Fact]
    public void Declarations_are_sorted() => Offenders.AssertNone(
        from project in Declaring
        from file in Files
        let lines = File.ReadLines(Repository.File("sdk", project, file)).ToList()
        from pair in lines.Zip(lines.Skip(1))
        where Compare(pair.First, pair.Second) >= 0
        select $"{project}/{file}: '{pair.Second}' stands behind '{pair.First}'");

    // Case decides only between lines that are equal but for it.
    private static int Compare(string first, string second) =>
        string.Compare(first, second, StringComparison.OrdinalIgnoreCase) is var order and not 0
            ? order
            : string.CompareOrdinal(first, second);
}
