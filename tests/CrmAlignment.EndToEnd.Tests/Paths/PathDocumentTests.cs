using System;
using System.IO;
using System.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>
/// docs/paths.md says what the matrix showed. xunit runs a collection that is not parallel after all parallel ones, so most cells have
/// been tried when this runs.
/// </summary>
[CollectionDefinition(nameof(PathDocumentTests), DisableParallelization = true)]
[Collection(nameof(PathDocumentTests))]
[Trait(Category.Name, Category.Slow)]
public sealed class PathDocumentTests
{
    private const string WriteVariable = "CRMALIGNMENT_WRITE_PATHS";
    private const string Begin = "<!-- paths: written by the tests -->\n\n";
    private const string End = "<!-- /paths -->";

    [Fact]
    public void Page_says_what_each_way_did()
    {
        var path = Repository.File("docs", "paths.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && end >= start, "docs/paths.md has no block of paths.");
        var expected = PathPage.Of([.. RowKinds.All.Select(kind => PathMatrix.Of(kind.Table))]);
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            File.WriteAllText(path, page[..start] + expected + page[end..]);
            return;
        }

        Assert.True(
            expected == page[start..end],
            "docs/paths.md does not say what the matrix showed. Write it again with\n"
            + $"    {WriteVariable}=1 dotnet test tests/CrmAlignment.EndToEnd.Tests --filter FullyQualifiedName~Paths\nand commit it.");
    }

    [Fact]
    public void Every_kind_of_row_has_a_class_that_tries_it() =>
        Assert.Equal(
            RowKinds.All.Length,
            typeof(PathTests).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(PathTests))));
}
