using System;
using System.IO;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#register-an-assembly and
/// https://learn.microsoft.com/power-apps/developer/data-platform/write-plug-in#assembly-constraints.
/// </summary>
[Capability("Pipeline", "Registration of assemblies and types")]
public abstract class AssemblyRegistrationSpecification<TEnvironment>(TEnvironment environment)
    : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Version_culture_and_token_of_an_assembly_come_from_its_content()
    {
        var row = Read("pluginassembly", Plugins.AssemblyId, "version", "culture", "publickeytoken");

        Assert.Equal(("1.0.0.0", "neutral"), (row["version"], row["culture"]));
        Assert.Equal(16, ((string)row["publickeytoken"]).Length);
    }

    [Fact]
    public void Content_that_is_no_assembly_is_refused()
    {
        var fault = Fault(() => Assembly("Nonsense", [1, 2, 3]));

        Assert.Contains("'Nonsense'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Assembly_without_a_strong_name_is_refused()
    {
        // This very assembly is not signed.
        var own = typeof(AssemblyRegistrationSpecification<>).Assembly;

        var fault = Fault(() => Assembly(own.GetName().Name!, File.ReadAllBytes(own.Location)));

        Assert.Contains("strong name", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Assembly_with_a_dependency_is_refused_by_name()
    {
        Environment.RequireLocal("the platform finds the missing assembly when the plug-in runs");
        var xunit = typeof(FactAttribute).Assembly;

        var fault = Fault(() => Assembly(xunit.GetName().Name!, File.ReadAllBytes(xunit.Location)));

        Assert.Contains("'xunit.abstractions,", fault.Message, StringComparison.Ordinal);
    }

    // The test assembly with another name in its list of names: as if it were compiled against a version of the SDK that has more.
    [SkippableFact]
    public void Assembly_that_uses_a_type_that_does_not_exist_is_refused_by_the_name_of_the_type()
    {
        Environment.RequireLocal("the platform misses the type when the plug-in runs");
        var content = PluginRegistration.AssemblyContent;
        var place = content.AsSpan().IndexOf("ITracingService\0"u8);
        "ITracingServi3e"u8.CopyTo(content.AsSpan(place));

        var fault = Fault(() => Assembly("CrmAlignment.LocalDataverse.TestPlugins", content));

        Assert.Contains("'Microsoft.Xrm.Sdk.ITracingServi3e, Microsoft.Xrm.Sdk'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Missing", "has no type")]
    [InlineData("NoInterface", "neither implements IPlugin nor derives from CodeActivity")]
    public void Type_that_is_no_plugin_or_activity_of_the_assembly_is_refused(string name, string reason)
    {
        var fault = Fault(() => Plugins.TypeId(name));

        Assert.Equal(DataverseErrorCode.InvalidArgument, fault.ErrorCode);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Type_of_an_activity_is_known_as_one()
    {
        Assert.Equal(true, Read("plugintype", Plugins.TypeId("RenameActivity"), "isworkflowactivity")["isworkflowactivity"]);
        Assert.Equal(false, Read("plugintype", Plugins.TypeId("ScriptPlugin"), "isworkflowactivity")["isworkflowactivity"]);
    }

    [Fact]
    public void Type_with_steps_cannot_be_deleted()
    {
        Plugins.Step("Create", "lead", 20, "trace here");

        var fault = Fault(() => Service.Delete("plugintype", Plugins.TypeId("ScriptPlugin")));

        Assert.Equal(DataverseErrorCode.CannotDeleteDueToAssociation, fault.ErrorCode);
    }

    private void Assembly(string name, byte[] content) =>
        Create("pluginassembly", ("name", name), ("content", Convert.ToBase64String(content)), ("isolationmode", new OptionSetValue(2)));
}

public sealed class AssemblyRegistrationInMemory(InMemoryEnvironment environment)
    : AssemblyRegistrationSpecification<InMemoryEnvironment>(environment);

public sealed class AssemblyRegistrationOnFile(FileEnvironment environment)
    : AssemblyRegistrationSpecification<FileEnvironment>(environment);

public sealed class AssemblyRegistrationLive(LiveEnvironment environment) : AssemblyRegistrationSpecification<LiveEnvironment>(environment);

public sealed class AssemblyRegistrationOverHttp(OverHttpEnvironment environment)
    : AssemblyRegistrationSpecification<OverHttpEnvironment>(environment);
