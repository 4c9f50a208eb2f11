using System;
using System.IO;
using CrmAlignment.Model.Schema.Documentation;
using Xunit;

namespace CrmAlignment.Model.Tests;

public sealed class SchemaDocumentTests
{
    private const string WriteVariable = "CRMALIGNMENT_WRITE_SCHEMA";
    private const string Command = WriteVariable + "=1 dotnet test tests/CrmAlignment.Model.Tests";

    private static string PathOfDocument => Path.Combine(Repository.Root, "docs", "schema.md");

    [Fact]
    public void Document_is_what_the_model_says()
    {
        var expected = SchemaDocument.Write();
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            File.WriteAllText(PathOfDocument, expected);
        }

        var actual = File.Exists(PathOfDocument) ? File.ReadAllText(PathOfDocument).ReplaceLineEndings("\n") : "";

        Assert.True(expected == actual, $"docs/schema.md does not say what the model says: write it again with\n    {Command}\nand commit it.");
    }

    [Fact]
    public void Bars_inside_a_cell_are_escaped() =>
        Assert.Contains("several values separated by \\|; empty for contains data.", SchemaDocument.Write(), StringComparison.Ordinal);
}
