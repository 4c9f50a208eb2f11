using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using CrmAlignment.Model.Schema;
using CrmAlignment.Solution.Building;
using CrmAlignment.Solution.Faults;
using CrmAlignment.Solution.Parts;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Building;

public class SolutionBuilderTests
{
    [Fact]
    public void Build_gives_the_same_bytes_when_run_twice() => Assert.Equal(TestPackage.Build(), TestPackage.Build());

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("uk-UA")]
    [InlineData("zh-CN")]
    public void Build_gives_the_same_bytes_when_the_user_has_another_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(TestPackage.Managed, TestPackage.Build());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Build_changes_the_managed_mark_alone_when_the_package_is_unmanaged()
    {
        var managed = new PackageMutation(TestPackage.Managed);
        var unmanaged = new PackageMutation(TestPackage.Unmanaged);

        Assert.Equal(managed.Parts, unmanaged.Parts);
        Assert.All(managed.Parts.Where(part => part != "solution.xml"), part => Assert.Equal(managed[part], unmanaged[part]));
        Assert.Equal(
            Encoding.UTF8.GetString(managed["solution.xml"]).Replace("<Managed>1</Managed>", "<Managed>0</Managed>", StringComparison.Ordinal),
            Encoding.UTF8.GetString(unmanaged["solution.xml"]));
    }

    [Fact]
    public void Build_writes_plain_parts_when_packing()
    {
        using var zip = new ZipArchive(new MemoryStream(TestPackage.Managed), ZipArchiveMode.Read);

        Assert.All(zip.Entries, entry => Assert.False(entry.FullName.EndsWith('/') || entry.FullName.Contains('\\')));
        var package = new PackageMutation(TestPackage.Managed);
        Assert.All(package.Parts.Where(part => part.EndsWith(".xml", StringComparison.Ordinal)), part => Assert.DoesNotContain((byte)'\r', package[part]));
        Assert.Equal("<ImportExportXml"u8.ToArray(), package["customizations.xml"][..16]);
        Assert.Equal("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><Types"u8.ToArray(), package["[Content_Types].xml"][..47]);
    }

    [Fact]
    public void Build_keeps_the_introduced_version_when_the_solution_grows_older()
    {
        var package = new PackageMutation(new SolutionBuilder(TestPackage.SmallDefinition() with { Version = new Version(2, 1, 0, 0) }).Build());

        Assert.Equal("2.1.0.0", package.Xml("solution.xml").Descendants("Version").Single().Value);
        Assert.All(package.Xml("customizations.xml").Descendants("IntroducedVersion"), version => Assert.Equal("1.0.0.0", version.Value));
    }

    [Fact]
    public void Build_packs_tables_without_a_dll_when_there_is_none()
    {
        var definition = TestPackage.SmallDefinition() with { PluginAssembly = null, Apis = [], Commands = [], Parts = HandWrittenParts.None };

        var package = new PackageMutation(new SolutionBuilder(definition).Build());

        Assert.Empty(package.Xml("customizations.xml").Elements("SolutionPluginAssemblies"));
        Assert.DoesNotContain(package.Parts, part => part.StartsWith("PluginAssemblies/", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_lists_every_misfit_when_parts_do_not_fit()
    {
        var dll = new TestPluginAssembly()
            .Plugin("A", step: ("Invent", "lead", 20))
            .Plugin("B", step: ("QualifyLead", "lead", 20), properties: new() { ["PreImage"] = "subject" })
            .Plugin("C", step: ("Create", "lead", 40), properties: new() { ["PreImage"] = "subject" })
            .Plugin("D", step: ("Update", "lead", 20), properties: new() { ["PostImage"] = "subject" })
            .Plugin("E", step: ("Update", "crma_nothing", 20))
            .Plugin("F", api: "crma_Nothing")
            .Plugin("G", step: ("Update", "lead", 20), properties: new() { ["FilteringColumns"] = "*" })
            .Plugin("H", step: ("Update", "lead", 20), properties: new() { ["PreImage"] = "" })
            .Plugin("I", step: ("Update", "lead", 20), properties: new() { ["PreImage"] = "*" })
            .ToBytes();
        var definition = TestPackage.SmallDefinition() with { PluginAssembly = dll, Apis = [AlignmentModel.Apis[0]] };

        var error = Assert.Throws<SolutionBuildException>(() => new SolutionBuilder(definition).Build());

        Assert.Equal(10, error.Problems.Count);
        Assert.Contains(error.Problems, problem => problem.StartsWith("CrmAlignment.Plugins.I, step Update of lead, stage 20: an image of every column", StringComparison.Ordinal));
        Assert.Contains(error.Problems, problem => problem.StartsWith("CrmAlignment.Plugins.A, step Invent of lead, stage 20: the id of the message 'Invent' is not known", StringComparison.Ordinal));
        Assert.Contains("CrmAlignment.Plugins.B, step QualifyLead of lead, stage 20: the message 'QualifyLead' has no images: read the row in the plug-in instead.", error.Problems);
        Assert.Contains("CrmAlignment.Plugins.G, step Update of lead, stage 20: it is filtered by every column, which is no filter: name the columns, or leave it out.", error.Problems);
        Assert.Contains("CrmAlignment.Plugins.H, step Update of lead, stage 20: it names CrmAlignment.Plugins.HPreImage for its columns, which declares none: give the class the attribute Columns.", error.Problems);
        Assert.Contains("CrmAlignment.Plugins.F: the Custom API 'crma_Nothing' is not in the model: declare it in AlignmentModel.Apis or remove the attribute.", error.Problems);
        Assert.All(error.Problems, problem => Assert.Contains("- " + problem, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Build_refuses_a_part_when_its_table_is_not_in_the_model()
    {
        var form = TestPackage.Definition().Parts.Forms[0] with { Table = "crma_nothing", Path = "forms/crma_nothing.main.xml" };
        var definition = TestPackage.SmallDefinition() with { Commands = [], Parts = HandWrittenParts.None with { Forms = [form] } };

        var error = Assert.Throws<SolutionBuildException>(() => new SolutionBuilder(definition).Build());

        Assert.Equal(
            ["forms/crma_nothing.main.xml: the table 'crma_nothing' is not in the model: correct the name, or add the table to AlignmentModel.Tables."], error.Problems);
    }
}
