using System;
using System.IO;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Framework;

/// <summary>
/// The documents say what the specifications showed. xunit runs a collection that is not parallel after all parallel ones, so the
/// results are there when these tests run.
/// </summary>
[CollectionDefinition(nameof(CapabilityDocumentTests), DisableParallelization = true)]
[Collection(nameof(CapabilityDocumentTests))]
public sealed class CapabilityDocumentTests
{
    private const string WriteVariable = "CRMALIGNMENT_WRITE_CAPABILITIES";
    private const string Begin = "<!-- capabilities: written by the specification suite -->\n\n";
    private const string End = "\n<!-- /capabilities -->";

    private readonly CapabilityTable _table = new(SpecificationResults.All);

    public CapabilityDocumentTests() => Skip.IfNot(_table.IsComplete, "Only a run of the whole suite shows what the table should say.");

    [SkippableFact]
    public void Table_of_the_page_is_what_the_specifications_showed() =>
        Hold("local-dataverse.md", _table.Summary());

    [SkippableFact]
    public void List_of_behaviours_is_what_the_specifications_showed() =>
        Hold("local-dataverse-capabilities.md", _table.Behaviours());

    private static void Hold(string document, string expected)
    {
        var path = Repository.File("docs", document);
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && end >= start, $"docs/{document} has no block of capabilities.");
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            File.WriteAllText(path, page[..start] + expected + page[end..]);
            return;
        }

        Assert.True(
            expected == page[start..end],
            $"docs/{document} does not say what the specifications showed. Write it again with\n"
            + $"    {WriteVariable}=1 dotnet test tests/CrmAlignment.LocalDataverse.Specification\nand commit it.");
    }
}
