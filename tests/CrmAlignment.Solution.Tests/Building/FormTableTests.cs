using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Building;
using CrmAlignment.Solution.Parts;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Building;

/// <summary>Tables of the platform that only get forms, as exports write them: a shell without EntityInfo, and each form a root.</summary>
public class FormTableTests
{
    private const string FormId = "{5f3b1c77-6f0e-4d53-9a35-0b8a5d2f9a01}";

    private static readonly PackageMutation Package = new(new SolutionBuilder(Definition("campaign", "name")).Build());

    [Fact]
    public void Table_brings_its_name_forms_and_ribbon_alone()
    {
        var entity = Package.Xml("customizations.xml").Entity("Campaign");

        Assert.Equal(["Name", "FormXml", "RibbonDiffXml"], entity.Elements().Select(child => child.Name.LocalName));
        Assert.Equal("quick", (string?)Assert.Single(entity.Element("FormXml")!.Elements("forms")).Attribute("type"));
    }

    [Fact]
    public void Tables_stand_in_the_order_of_their_names()
    {
        var names = Package.Xml("customizations.xml").Elements("Entities").Elements("Entity").Select(entity => entity.Element("Name")!.Value).ToList();

        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public void Table_is_a_shell_and_its_form_a_root()
    {
        var manifest = Package.Xml("solution.xml");

        Assert.Equal("2", (string?)manifest.Root("campaign").Attribute("behavior"));
        Assert.Equal(("60", "0"), ((string?)manifest.Root(FormId).Attribute("type"), (string?)manifest.Root(FormId).Attribute("behavior")));
    }

    [Fact]
    public void Table_of_another_solution_and_its_columns_are_declared()
    {
        var required = Package.Xml("solution.xml").Descendants("MissingDependency")
            .Where(dependency => (string?)dependency.Element("Dependent")!.Attribute("id") == FormId)
            .Select(dependency => (string?)dependency.Element("Required")!.Attribute("schemaName"));

        Assert.Contains("name", required);
    }

    [Fact]
    public void View_of_a_table_outside_the_model_is_refused_still()
    {
        var view = TestPackage.SmallDefinition().Parts.Views[0] with { Table = "campaign", Path = "views/campaign.xml" };
        var definition = TestPackage.SmallDefinition() with { Commands = [], Parts = HandWrittenParts.None with { Views = [view] } };

        var error = Assert.Throws<Faults.SolutionBuildException>(() => new SolutionBuilder(definition).Build());

        Assert.Equal(["views/campaign.xml: the table 'campaign' is not in the model: correct the name, or add the table to AlignmentModel.Tables."], error.Problems);
    }

    private static SolutionDefinition Definition(string table, string column)
    {
        var definition = TestPackage.SmallDefinition();
        IReadOnlyList<FormPart> forms = [.. definition.Parts.Forms, new FormPart($"forms/{table}.quick.xml", table, "quick", Form(column))];
        return definition with { Parts = definition.Parts with { Forms = forms } };
    }

    private static XElement Form(string column) => new(
        "systemform",
        new XElement("formid", FormId),
        new XElement("form", new XElement("control", new XAttribute("id", column), new XAttribute("datafieldname", column))),
        new XElement("LocalizedNames", new XElement("LocalizedName", new XAttribute("description", "At a glance"), new XAttribute("languagecode", 1033))));
}
