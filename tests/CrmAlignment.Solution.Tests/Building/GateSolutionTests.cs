using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Building;
using CrmAlignment.Solution.Checking;
using CrmAlignment.Solution.Faults;
using CrmAlignment.Solution.Tests.Support;
using CrmAlignment.SolutionFormat;
using Xunit;

namespace CrmAlignment.Solution.Tests.Building;

/// <summary>The second solution has what rests on an unpublished id, and nothing else; the first has nothing of it.</summary>
[Trait(Category.Name, Category.Slow)]
public class GateSolutionTests
{
    private const string Type = "CrmAlignment.Plugins.Leads.GateLeadOnQualify";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Check_finds_nothing_in_any_solution_of_the_product(bool managed) => Assert.All(
        SolutionPackager.PackAll(new PackOptions { IsManaged = managed }),
        packed => Assert.Empty(SolutionChecker.Check(new MemoryStream(packed.Content))));

    [Fact]
    public void Steps_of_the_first_solution_are_on_messages_with_published_ids_alone()
    {
        var messages = Steps(SolutionPackager.Pack(new PackOptions())).Select(MessageOf).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["Assign", "Create", "Delete", "Merge", "SetStateDynamicEntity", "Update"], messages);
        Assert.All(messages, message => Assert.True(SdkMessages.IsConfirmed(message!), message));
    }

    [Fact]
    public void Second_solution_is_the_step_on_QualifyLead_and_needs_its_class_of_the_first()
    {
        var packed = SolutionPackager.PackGate(new PackOptions { Version = new Version(1, 2) });
        Assert.Equal("CrmAlignment_QualifyGate_1_2_0_0_managed.zip", packed.FileName);

        var step = Assert.Single(Steps(packed));
        Assert.Equal(("QualifyLead", "lead"), (MessageOf(step), step.Element("PrimaryEntity")!.Value));
        var id = StableId.Of("step", Type + "|QualifyLead|lead|20").ToString("B");
        Assert.Equal(id, (string?)step.Attribute("SdkMessageProcessingStepId"));

        var manifest = Part(packed, "solution.xml").Element("SolutionManifest")!;
        Assert.Equal(("92", id), Assert.Single(manifest.Descendants("RootComponent").Select(root => ((string?)root.Attribute("type"), (string?)root.Attribute("id")))));
        Assert.Equal(
            [("1", "lead", "msdynce_LeadManagement (9.0.0.0)"), ("90", Type, "CrmAlignment (1.2.0.0)")],
            manifest.Descendants("Required").Select(end => ((string?)end.Attribute("type"), (string?)end.Attribute("schemaName"), (string?)end.Attribute("solution"))));
        Assert.Equal(StableId.Of("plugintype", Type).ToString("B"), (string?)manifest.Descendants("Required").Last().Attribute("id"));
        Assert.Equal(["[Content_Types].xml", "customizations.xml", "solution.xml"], Names(packed).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("steps", false)]
    [InlineData("gate steps", true)]
    public void Administrators_are_told_how_many_steps_there_are(string mark, bool ofGate)
    {
        var page = File.ReadAllText(Repository.File("docs", "administrators.md"));
        var packed = ofGate ? SolutionPackager.PackGate(new PackOptions()) : SolutionPackager.Pack(new PackOptions());

        Assert.Contains($"<!-- {mark} -->{Steps(packed).Length}<!-- /{mark} -->", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Publisher_is_the_same_in_all() => Assert.Single(
        SolutionPackager.PackAll(new PackOptions()).Select(packed => Part(packed, "solution.xml").Descendants("Publisher").Single().ToString()).Distinct());

    [Fact]
    public void Dll_without_such_a_step_is_refused()
    {
        var dll = new TestPluginAssembly().Plugin("AssessLeadOnUpdate", step: ("Update", "lead", 20)).ToBytes();

        var error = Assert.Throws<SolutionBuildException>(() => new GateBuilder(TestPackage.Definition() with { PluginAssembly = dll }));

        Assert.Contains("nothing to pack apart", error.Message, StringComparison.Ordinal);
    }

    private static string? MessageOf(XElement step) => SdkMessages.NameOf(Guid.Parse(step.Element("SdkMessageId")!.Value));

    private static XElement[] Steps(PackedSolution packed) => [.. Part(packed, "customizations.xml").Descendants("SdkMessageProcessingStep")];

    private static string[] Names(PackedSolution packed)
    {
        using var zip = new ZipArchive(new MemoryStream(packed.Content));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    private static XElement Part(PackedSolution packed, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(packed.Content));
        using var part = zip.GetEntry(name)!.Open();
        return XElement.Load(part);
    }
}
