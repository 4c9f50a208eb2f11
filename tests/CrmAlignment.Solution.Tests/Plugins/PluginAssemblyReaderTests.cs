using System;
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
    public void Read_trims_columns_when_they_are_written_with_spaces()
    {
        var dll = new TestPluginAssembly().Plugin("A", step: ("Update", "lead", 20), properties: new() { ["FilteringColumns"] = " crma_stage , statecode," }).ToBytes();

        Assert.Equal("crma_stage,statecode", PluginAssemblyReader.Read(dll).Classes.Single().Steps.Single().FilteringColumns);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_says_whether_the_dll_is_strong_named_when_asked(bool strongNamed) =>
        Assert.Equal(strongNamed, PluginAssemblyReader.Read(new TestPluginAssembly(strongNamed: strongNamed).ToBytes()).IsStrongNamed);

    [Fact]
    public void Read_refuses_the_bytes_when_they_are_no_assembly() => Assert.Throws<BadImageFormatException>(() => PluginAssemblyReader.Read([1, 2, 3]));
}
