using System;
using System.IO;
using CrmAlignment.Model.Schema;
using CrmAlignment.Solution.Checking;
using CrmAlignment.Solution.Faults;
using CrmAlignment.Solution.Plugins;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests;

public class SolutionPackagerTests
{
    [Theory]
    [InlineData(true, "CrmAlignment_1_2_0_0_managed.zip")]
    [InlineData(false, "CrmAlignment_1_2_0_0.zip")]
    public void Pack_gives_a_package_without_findings_when_it_packs_the_product(bool managed, string name)
    {
        var packed = SolutionPackager.Pack(new PackOptions { IsManaged = managed, Version = new Version(1, 2) });

        Assert.Equal(name, packed.FileName);
        Assert.Empty(SolutionChecker.Check(new MemoryStream(packed.Content)));
    }

    [Fact]
    public void Pack_gives_the_same_bytes_when_run_twice() => Assert.Equal(SolutionPackager.Pack(new PackOptions()).Content, SolutionPackager.Pack(new PackOptions()).Content);

    [Fact]
    public void Every_custom_api_of_the_model_has_one_class_when_the_product_is_built()
    {
        var classes = PluginAssemblyReader.Read(File.ReadAllBytes(SolutionPackager.DefaultPluginAssemblyPath)).Classes;

        Assert.All(AlignmentModel.Apis, api => Assert.Single(classes, type => type.CustomApi == api.UniqueName));
    }

    [Fact]
    public void Pack_names_the_dll_when_it_is_missing()
    {
        var error = Assert.Throws<SolutionBuildException>(() => SolutionPackager.Pack(new PackOptions { PluginAssemblyPath = "nowhere.dll" }));

        Assert.Equal(["The plug-in dll 'nowhere.dll' does not exist: build plugins/CrmAlignment.Plugins, or name the dll."], error.Problems);
    }

    [Fact]
    public void Pack_names_the_dll_when_it_is_no_assembly()
    {
        var path = Path.Combine(TestPackage.PartsFolder, "roles", "sales.xml");

        var error = Assert.Throws<SolutionBuildException>(() => SolutionPackager.Pack(new PackOptions { PluginAssemblyPath = path }));

        Assert.StartsWith(path + ": The bytes are not a whole .NET assembly", Assert.Single(error.Problems), StringComparison.Ordinal);
    }
}
