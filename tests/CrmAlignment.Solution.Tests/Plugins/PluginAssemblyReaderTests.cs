using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Solution.Plugins;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Plugins;

public class PluginAssemblyReaderTests
{
    [Fact]
    public void Read_finds_plugins_and_activities_alone_when_the_dll_has_other_classes()
    {
        var assembly = PluginAssemblyReader.Read(new TestPluginAssembly().Plugin("A").Activity("B", "Do b").Plain("C").ToBytes());

        Assert.Equal(
            [("CrmAlignment.Plugins.A", PluginKind.Plugin, null), ("CrmAlignment.Plugins.B", PluginKind.Activity, "Do b")],
            assembly.Classes.Select(type => (type.FullName, type.Kind, type.ActivityName)));
        Assert.Contains("CrmAlignment.Plugins.C", assembly.TypeNames);
    }

    [Fact]
    public void Read_gives_defaults_when_a_step_says_only_where()
    {
        var step = Assert.Single(PluginAssemblyReader.Read(new TestPluginAssembly().Plugin("A", step: ("Create", "lead", 40)).ToBytes()).Classes.Single().Steps);

        Assert.Equal(new PluginStep("Create", "lead", 40), step);
    }

    [Fact]
    public void Read_finds_the_columns_that_the_classes_of_a_step_declare()
    {
        var step = StepOf(new() { ["FilteringColumns"] = "crma_stage,statecode", ["PreImage"] = "crma_stage,crma_score", ["PostImage"] = "*,crma_stage" });

        Assert.Equal(("crma_stage,statecode", "crma_stage,crma_score", "*"), (step.FilteringColumns, step.PreImage, step.PostImage));
    }

    [Theory]
    [InlineData("crma_outcome,crma_decidedon", "crma_outcome,crma_decidedon")]
    [InlineData("owningbusinessunit,createdon,versionnumber", "ownerid")]
    [InlineData("statecode,actualvalue_base,customerid", "statecode,statuscode,actualvalue,customerid,transactioncurrencyid")]
    public void Read_filters_a_watching_step_by_what_decides_the_columns(string watched, string filter) =>
        Assert.Equal(filter, StepOf(new() { ["Watches"] = watched }).FilteringColumns);

    [Fact]
    public void Read_names_the_class_when_it_declares_no_columns() =>
        Assert.Equal("CrmAlignment.Plugins.APreImage", StepOf(new() { ["PreImage"] = "", ["PostImage"] = "crma_stage" }).ClassesWithoutColumns);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_says_whether_the_dll_is_strong_named_when_asked(bool strongNamed) =>
        Assert.Equal(strongNamed, PluginAssemblyReader.Read(new TestPluginAssembly(strongNamed: strongNamed).ToBytes()).IsStrongNamed);

    [Fact]
    public void Read_refuses_the_bytes_when_they_are_no_assembly() => Assert.Throws<BadImageFormatException>(() => PluginAssemblyReader.Read([1, 2, 3]));

    private static PluginStep StepOf(Dictionary<string, object> properties) => PluginAssemblyReader
        .Read(new TestPluginAssembly().Plugin("A", step: ("Update", "lead", 40), properties: properties).ToBytes())
        .Classes.Single().Steps.Single();
}
