using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.RowFiles;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.RowFiles;

/// <summary>A row file that cannot be taken is refused with its line, and nothing of it is.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class RowImportRefusalTests : IDisposable
{
    private const string Id = "01234567-89ab-cdef-0123-456789abcdef";
    private const string Example =
        """Write {"table":"account","id":"01234567-89ab-cdef-0123-456789abcdef","values":{"name":"Engines Ltd"}} in one line.""";


    private readonly PluginOrganization _organization = new();
    private readonly List<string> _exported;

    public RowImportRefusalTests()
    {
        _organization.Lead();
        _exported = RowLines.Export(_organization.Local);
    }

    public void Dispose() => _organization.Dispose();

    [Theory]
    [InlineData("""{"table":"account","id":""", """It is no JSON object, from character 25 on: {"table":"account","id":. """ + Example)]
    [InlineData("[1]", "It is no JSON object: [1]. " + Example)]
    [InlineData("{}", "\"table\" is missing. " + Example)]
    [InlineData("""{"table":"account","values":{}}""", "\"id\" is missing. " + Example)]
    [InlineData("""{"table":"account","id":7,"values":{}}""", "\"id\" is 7. " + Example)]
    [InlineData("""{"table":"account","id":"7","values":{}}""", "The id \"7\" is none. " + Example)]
    [InlineData(
        """{"table":"account","id":"01234567-89ab-cdef-0123-456789abcdef","values":{},"extra":1}""",
        "A row has no member extra. " + Example)]
    [InlineData(
        """{"table":"acount","id":"01234567-89ab-cdef-0123-456789abcdef","values":{}}""",
        "There is no table \"acount\". Import the solution that brings it first.")]
    [InlineData(
        """{"table":"account","id":"01234567-89ab-cdef-0123-456789abcdef","values":{"name":"a\uD800"}}""",
        "The escapes from character 81 on make half a character. Write the character itself.")]
    [InlineData(
        """{"table":"activitypointer","id":"01234567-89ab-cdef-0123-456789abcdef","values":{}}""",
        "Rows of 'activitypointer' follow from those of activities. Take the line out, and write the activity: a task, a phonecall, an email.")]
    public void Line_that_is_no_row_is_refused(string line, string problem)
    {
        var refused = Refused([.. _exported, line]);

        Assert.Equal($"Line {_exported.Count + 1}: {problem}", refused.Message);
        Assert.Equal((_exported.Count + 1, null), (refused.Line, refused.Column));
    }

    [Theory]
    [InlineData("subject", "{}", "There is no such column of files or images. Take the file out.")]
    [InlineData(
        "entityimage",
        """{"id":"01234567-89ab-cdef-0123-456789abcdef","mimeType":"image/gif","content":"?"}""",
        """It is no file. Write {"id":"01234567-89ab-cdef-0123-456789abcdef","mimeType":"text/plain","content":"SGVsbG8="}.""")]
    public void File_that_is_none_is_refused(string column, string file, string problem)
    {
        var line = $$$"""{"table":"lead","id":"{{{Id}}}","values":{"subject":"s"},"files":{"{{{column}}}":{{{file}}} }}""";

        var refused = Refused([.. _exported, line]);

        Assert.Equal((_exported.Count + 1, column), (refused.Line, refused.Column));
        Assert.EndsWith(problem, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lead", "nonsense", "1", "There is no such column. Import the solution that brings it first, or take the value out.")]
    [InlineData("lead", "leadid", $"\"{Id}\"", "Row files have no values of it: storage gives or derives them. Take the value out.")]
    [InlineData("lead", "versionnumber", "1", "Row files have no values of it: storage gives or derives them. Take the value out.")]
    [InlineData("lead", "subject", "1", "1 is no value of it. Write a text.")]
    [InlineData("lead", "numberofemployees", "1.5", "1.5 is no value of it. Write a whole number.")]
    [InlineData("lead", "numberofemployees", "\"1\"", "\"1\" is no value of it. Write a whole number.")]
    [InlineData("lead", "statecode", "true", "true is no value of it. Write the number of an option.")]
    [InlineData("lead", "revenue", "1.00001", "1.00001 is no value of it. Write a number with up to 4 digits after the point.")]
    [InlineData("lead", "estimatedvalue", "1e999", "1e999 is no value of it. Write a number.")]
    [InlineData("lead", "decisionmaker", "1", "1 is no value of it. Write true or false.")]
    [InlineData(
        "lead",
        "createdon",
        "\"2026-02-30T00:00:00Z\"",
        "\"2026-02-30T00:00:00Z\" is no value of it. Write a text such as \"2026-03-01T10:30:00Z\".")]
    [InlineData(
        "lead", "parentaccountid", $"\"{Id}\"", $"\"{Id}\" is no value of it. Write {{\"table\":...,\"id\":...}} of a row of account.")]
    [InlineData(
        "lead",
        "customerid",
        """{"table":"lead","id":"01234567-89ab-cdef-0123-456789abcdef"}""",
        """{"table":"lead","id":"01234567-89ab-cdef-0123-456789abcdef"} is no value of it. Write {"table":...,"id":...} of a row of account or contact.""")]
    public void Value_of_another_shape_is_refused_with_its_column(string table, string column, string value, string problem)
    {
        var refused = Refused([.. _exported, Row(table, column, value)]);

        Assert.Equal($"Line {_exported.Count + 1}, column '{column}' of '{table}': {problem}", refused.Message);
        Assert.Equal((_exported.Count + 1, column), (refused.Line, refused.Column));
    }

    [Fact]
    public void Column_twice_in_a_row_is_refused()
    {
        var refused = Refused([.. _exported, $$$"""{"table":"lead","id":"{{{Id}}}","values":{"subject":"a","subject":"b"}}"""]);

        Assert.StartsWith($"Line {_exported.Count + 1}: It is no JSON object", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_twice_is_refused()
    {
        var refused = Refused([.. _exported, Row("lead", "subject", "\"a\""), Row("lead", "subject", "\"b\"")]);

        Assert.Equal(_exported.Count + 2, refused.Line);
        Assert.Contains(Id, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_to_a_row_that_the_file_lacks_is_refused()
    {
        var refused = Refused([.. _exported, Row("lead", "parentaccountid", $$"""{"table":"account","id":"{{Id}}"}""")]);

        Assert.Equal(
            $"The column 'parentaccountid' of lead {Id} refers to account {Id}, and there is no such row. "
            + "Add that row to the file, or take the value out.",
            refused.Message);
    }

    [Theory]
    [InlineData("customerid")]
    [InlineData("ownerid")]
    public void Reference_of_a_lookup_with_several_targets_is_found_dangling_too(string column)
    {
        var table = column == "ownerid" ? "team" : "contact";

        var refused = Refused([.. _exported, Row("lead", column, $$"""{"table":"{{table}}","id":"{{Id}}"}""")]);

        Assert.Contains($"The column '{column}' of lead {Id} refers to {table} {Id}", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("organization")]
    [InlineData("role")]
    public void File_without_a_row_that_every_organization_has_is_refused(string table)
    {
        // What refers to the row must go with it.
        var refused = Refused(_exported.Where(line => !line.StartsWith($"{{\"table\":\"{table}\"", StringComparison.Ordinal)));

        Assert.Null(refused.Line);
    }

    [Theory]
    [InlineData("", "Line 1: The file is empty. Name a file that ExportRows or crma export --database wrote.")]
    [InlineData("{}", "Line 1: It does not say \"format\":\"local-dataverse-rows\". Name a file that ExportRows or crma export --database wrote.")]
    [InlineData(
        """{"format":"local-dataverse-rows","version":2}""",
        "Line 1: The version of the file is not 1, the only one that is read here. Name a file that ExportRows or crma export --database wrote.")]
    [InlineData(
        """{"format":"local-dataverse-rows","version":1}""",
        "Line 1: It does not say \"solutions\". Name a file that ExportRows or crma export --database wrote.")]
    [InlineData(
        """{"format":"local-dataverse-rows","version":1,"solutions":{"TestSolution":1}}""",
        "Line 1: \"solutions\" cannot have 1. Name a file that ExportRows or crma export --database wrote.")]
    [InlineData(
        """{"format":"local-dataverse-rows","version":1,"solutions":{"TestSolution":"1.0.0.0"},"queueTables":[],"numbers":{}}""",
        "Line 1: The rows need the solution 'TestSolution' 1.0.0.0, which is not installed. Import it first.")]
    public void File_that_is_something_else_is_refused(string header, string message) =>
        Assert.Equal(message, Refused([header]).Message);

    [Fact]
    public void Other_versions_of_solutions_and_solutions_more_are_refused()
    {
        using var zip = new MemoryStream(new SolutionZip { Version = "1.1.0.0" }.Table("tst_A").Build());
        _organization.Local.ImportSolution(zip);
        const string Header =
            """{"format":"local-dataverse-rows","version":1,"solutions":{"TestSolution":"1.0.0.0"},"queueTables":[],"numbers":{}}""";

        Assert.Equal(
            "Line 1: The rows need the solution 'TestSolution' in version 1.0.0.0; version 1.1.0.0 is installed. "
            + "Import that version first, and another one after the rows.",
            Refused([Header]).Message);
        Assert.Equal(
            "Line 1: The solution 'TestSolution' is installed, and was not where the rows come from. "
            + "Import the rows into an organization without it, and the solution after them.",
            Refused(_exported).Message);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.GetBytes(_exported[0]), (byte)'\n', 0xFF, 0xFE]);

        Assert.Equal(
            "Line 2: It is no UTF-8 text. Save the file as UTF-8.",
            Assert.Throws<RowImportException>(() => _organization.Local.ImportRows(stream)).Message);
    }

    [Fact]
    public void Windows_line_ends_a_byte_order_mark_and_empty_lines_are_taken()
    {
        var text = "\uFEFF" + string.Join("\r\n", _exported) + "\r\n\r\n";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        Assert.Equal(_exported.Count - 1, _organization.Local.ImportRows(stream));
        Assert.Equal(_exported, RowLines.Export(_organization.Local));
    }

    [Fact]
    public void Activity_that_a_person_adds_to_a_file_is_an_activitypointer_as_well()
    {
        RowLines.Import(_organization.Local, [.. _exported, Row("task", "subject", "\"Call back\"")]);

        Assert.Equal("task", _organization.Read("activitypointer", new Guid(Id)).GetAttributeValue<string>("activitytypecode"));
    }

    private static string Row(string table, string column, string value) =>
        $$$"""{"table":"{{{table}}}","id":"{{{Id}}}","values":{"{{{column}}}":{{{value}}}}}""";

    private RowImportException Refused(IEnumerable<string> lines)
    {
        var before = RowLines.Export(_organization.Local);
        var refused = Assert.Throws<RowImportException>(() => RowLines.Import(_organization.Local, lines));
        Assert.Equal(before, RowLines.Export(_organization.Local));
        return refused;
    }
}
