using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Docs;

/// <summary>The steps of docs/administrators.md for organizations that keep their own form of leads, against the form of the package.</summary>
public sealed class OwnFormTests
{
    private static readonly XElement Form = XElement.Load(Repository.File("solution", "forms", "lead.main.xml"));

    private static string Steps =>
        File.ReadAllText(Repository.File("docs", "administrators.md")).Split("## Your own form of leads")[1].Split("### In Sales Hub")[0];

    [Fact]
    public void Steps_name_every_column_of_the_section_of_stage_and_criteria()
    {
        var columns = Form.Descendants("section").Single(section => (string?)section.Attribute("name") == "alignment")
            .Descendants("control").Select(control => (string)control.Attribute("datafieldname")!)
            .Where(column => column.StartsWith("crma_", StringComparison.Ordinal));

        Offenders.AssertNone(from column in columns where !Steps.Contains($"`{column}`", StringComparison.Ordinal) select column);
    }

    [Fact]
    public void Steps_name_the_script_the_function_and_the_path_of_the_form()
    {
        var handler = Form.Descendants("Handler").Single();
        var path = Form.Descendants("control").Single(control => (string?)control.Attribute("id") == "WebResource_stagepath");
        string[] named =
        [
            (string)handler.Attribute("libraryName")!, (string)handler.Attribute("functionName")!,
            (string)path.Attribute("id")!, path.Element("parameters")!.Element("Url")!.Value,
        ];

        Offenders.AssertNone(from name in named where !Steps.Contains($"`{name}`", StringComparison.Ordinal) select name);
    }

    [Fact]
    public void Steps_call_quick_views_by_the_names_that_the_package_gives_them()
    {
        var names = new[] { "crma_handover", "campaign" }
            .Select(table => XElement.Load(Repository.File("solution", "forms", $"{table}.quick.xml")))
            .Select(form => (string)form.Element("LocalizedNames")!.Elements("LocalizedName").First().Attribute("description")!);

        Offenders.AssertNone(from name in names where !Steps.Contains($"*{name}*", StringComparison.Ordinal) select name);
    }

    [Fact]
    public void Steps_name_only_columns_that_the_form_has()
    {
        var columns = Form.Descendants("control").Attributes("datafieldname").Select(column => column.Value).ToHashSet(StringComparer.Ordinal);

        Offenders.AssertNone(
            from word in Steps.Split('`').Where((_, index) => index % 2 == 1)
            where word.StartsWith("crma_", StringComparison.Ordinal) && !word.Contains('/', StringComparison.Ordinal) && !columns.Contains(word)
            select word);
    }
}
