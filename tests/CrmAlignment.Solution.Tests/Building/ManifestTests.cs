using System;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Building;

public class ManifestTests
{
    private static readonly XElement Manifest = new PackageMutation(TestPackage.Managed).Xml("solution.xml").Element("SolutionManifest")!;

    [Fact]
    public void Dashboards_are_roots_with_the_forms_of_the_platforms_tables() =>
        Assert.Equal(
            ["{6f1c1d52-0d7e-4b5e-9f3a-6f6d2c1b0001}", "{6f1c1d52-0d7e-4b5e-9f3a-6f6d2c1b0041}"],
            Manifest.Descendants("RootComponent").Where(root => (string?)root.Attribute("type") == "60").Select(root => (string?)root.Attribute("id")));

    [Fact]
    public void The_manifest_says_who_and_which_version_when_built()
    {
        var publisher = Manifest.Element("Publisher")!;

        Assert.Equal(
            ("CrmAlignment", "1.0.0.0", "1"), (Manifest.Element("UniqueName")!.Value, Manifest.Element("Version")!.Value, Manifest.Element("Managed")!.Value));
        Assert.Equal(
            (Publisher.UniqueName, "crma", "47120"),
            (publisher.Element("UniqueName")!.Value, publisher.Element("CustomizationPrefix")!.Value, publisher.Element("CustomizationOptionValuePrefix")!.Value));
        Assert.Equal(2, publisher.Descendants("Address").Count());
    }

    [Fact]
    public void An_extended_table_is_a_shell_and_an_own_table_whole_when_built()
    {
        Assert.Equal("2", (string?)Manifest.Root("lead").Attribute("behavior"));
        Assert.Equal("0", (string?)Manifest.Root("crma_handover").Attribute("behavior"));
    }

    [Fact]
    public void An_assembly_is_named_by_id_and_name_and_a_step_by_id_when_built()
    {
        var assembly = Manifest.Descendants("RootComponent").Single(root => (string?)root.Attribute("type") == "91");
        Assert.NotNull(assembly.Attribute("id"));
        Assert.StartsWith("CrmAlignment.Plugins, ", (string?)assembly.Attribute("schemaName"), StringComparison.Ordinal);
        Assert.All(Manifest.Descendants("RootComponent").Where(root => (string?)root.Attribute("type") == "92"), step => Assert.Null(step.Attribute("schemaName")));
    }

    [Theory]
    [InlineData("1", "lead", "msdynce_LeadManagement", "1", "lead")]
    [InlineData("1", "opportunity", "msdynce_Sales", "1", "opportunity")]
    [InlineData("1", "campaign", "msdynce_Marketing", "10", "crma_handover_campaignid")]
    [InlineData("2", "subject", "msdynce_LeadManagement", "60", "{6f1c1d52-0d7e-4b5e-9f3a-6f6d2c1b0001}")]
    [InlineData("2", "companyname", "msdynce_LeadManagement", "26", "{6f1c1d52-0d7e-4b5e-9f3a-6f6d2c1b0021}")]
    [InlineData("1", "lead", "msdynce_LeadManagement", "80", "crma_Alignment")]
    public void What_other_solutions_bring_is_declared_when_used(string type, string name, string solution, string dependentType, string dependent) =>
        Assert.Single(
            Manifest.Descendants("MissingDependency"),
            dependency =>
                (string?)dependency.Element("Required")!.Attribute("type") == type
                && (string?)dependency.Element("Required")!.Attribute("schemaName") == name
                && ((string)dependency.Element("Required")!.Attribute("solution")!).StartsWith(solution + " (", StringComparison.Ordinal)
                && (string?)dependency.Element("Dependent")!.Attribute("type") == dependentType
                && dependent == ((string?)dependency.Element("Dependent")!.Attribute("schemaName") ?? (string?)dependency.Element("Dependent")!.Attribute("id")));

    [Fact]
    public void Tables_of_the_system_are_not_declared_when_used() =>
        Assert.DoesNotContain(Manifest.Descendants("Required"), required => (string?)required.Attribute("schemaName") is "systemuser" or "businessunit" or "queue" or "template" or "account");
}
