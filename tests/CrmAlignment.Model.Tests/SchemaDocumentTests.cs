using System;
using System.IO;
using CrmAlignment.Model.Schema.Documentation;
using Xunit;

namespace CrmAlignment.Model.Tests;

public sealed class SchemaDocumentTests
{
    private const string WriteVariable = "CRMALIGNMENT_WRITE_SCHEMA";
    private const string Command = WriteVariable + "=1 dotnet test tests/CrmAlignment.Model.Tests";

    [Fact]
    public void Document_is_what_the_model_says() => AssertWritten("schema.md", SchemaDocument.Write());

    [Fact]
    public void Glossary_is_what_the_model_says() => AssertWritten("glossary.md", GlossaryDocument.Write());

    [Fact]
    public void Bars_inside_a_cell_are_escaped() =>
        Assert.Contains("several values separated by \\|; empty for contains data.", SchemaDocument.Write(), StringComparison.Ordinal);

    private static void AssertWritten(string document, string expected)
    {
        var path = Path.Combine(Repository.Root, "docs", document);
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            File.WriteAllText(path, expected);
        }

        var actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";

        Assert.True(expected == actual, $"docs/{document} does not say what the model says: write it again with\n    {Command}\nand commit it.");
    }
}
