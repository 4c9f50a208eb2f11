using System;
using CrmAlignment.Solution.Building;
using Xunit;

namespace CrmAlignment.Solution.Tests.Building;

public class StableIdTests
{
    [Fact]
    public void Of_gives_a_name_based_uuid_of_version_5_when_asked()
    {
        var text = StableId.Of("step", "x").ToString();

        Assert.Equal('5', text[14]);
        Assert.Contains(text[19], "89ab");
    }

    // Changing an id would add the component a second time to every organization that has it: these never change.
    [Theory]
    [InlineData("pluginassembly", "CrmAlignment.Plugins", "f3152693-59a7-5612-8b60-1926331eef41")]
    [InlineData("webresource", "crma_/icons/app.svg", "d009435a-5482-54d4-a02d-b59e9050a169")]
    public void Of_gives_the_id_of_the_first_release_when_the_name_is_the_same(string kind, string name, string expected) =>
        Assert.Equal(new Guid(expected), StableId.Of(kind, name));

    [Fact]
    public void Of_gives_another_id_when_kind_or_name_differ()
    {
        Assert.NotEqual(StableId.Of("step", "x"), StableId.Of("type", "x"));
        Assert.NotEqual(StableId.Of("step", "x"), StableId.Of("step", "X"));
    }
}
