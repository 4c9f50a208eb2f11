using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.iexecutioncontext.depth.</summary>
[Capability("Pipeline", "Depth")]
public abstract class DepthSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Depth_grows_by_one_with_each_plugin_in_between()
    {
        Plugins.Step("Create", "lead", 40, "note {Depth}\ncreate account name=Nested");
        Plugins.Step("Create", "account", 40, "note {Depth}\ncreate contact lastname=Deeper");
        Plugins.Step("Create", "contact", 40, "note {Depth}");

        Lead();

        Assert.Equal(["1", "2", "3"], Plugins.Notes);
    }

    [Fact]
    public void Loop_is_ended_at_depth_eight_and_undone()
    {
        var lead = Lead("Before");
        Plugins.Step("Update", "lead", 40, "update lead {Id} subject=depth {Depth}");

        var fault = Fault(() => Service.Update(new Entity("lead", lead) { ["subject"] = "again" }));

        Assert.Equal(DataverseErrorCode.MaximumDepthExceeded, fault.ErrorCode);
        Assert.Equal("Before", SubjectOf(lead));
    }

    [Fact]
    public void Chain_of_eight_requests_passes()
    {
        var lead = Lead("Before");
        Plugins.Step(
            "Update",
            "lead",
            40,
            string.Join(
                '\n',
                Enumerable.Range(1, 7).Select(depth => $"when {{Depth}} == {depth}: update lead {lead} subject=sent at {depth}")));

        Service.Update(new Entity("lead", lead) { ["subject"] = "first" });

        Assert.Equal("sent at 7", SubjectOf(lead));
    }

    [SkippableFact]
    public void Asynchronous_loop_ends_too()
    {
        var lead = Lead("Before");
        var organization = Environment.RequireLocal("the platform forgets the depth after an hour").Organization;
        Plugins.Step(
            "Update",
            "lead",
            40,
            "note {Depth}\nupdate lead {Id} subject=again",
            new StepSettings { IsAsynchronous = true, FilteringColumns = "subject" });

        Service.Update(new Entity("lead", lead) { ["subject"] = "again" });
        Environment.FinishJobs();

        // At depth 8 the first request of the script, its note, is refused.
        Assert.Equal(Enumerable.Range(1, 7).Select(depth => $"{depth}"), Plugins.Notes);
        Assert.Equal(DataverseErrorCode.MaximumDepthExceeded, organization.FailedJobs[^1].ErrorCode);
    }
}

public sealed class DepthInMemory(InMemoryEnvironment environment) : DepthSpecification<InMemoryEnvironment>(environment);

public sealed class DepthOnFile(FileEnvironment environment) : DepthSpecification<FileEnvironment>(environment);

public sealed class DepthLive(LiveEnvironment environment) : DepthSpecification<LiveEnvironment>(environment);

public sealed class DepthOverHttp(OverHttpEnvironment environment) : DepthSpecification<OverHttpEnvironment>(environment);
