using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/optimistic-concurrency.</summary>
[Capability("Writes", "Optimistic concurrency")]
public abstract class RowVersionSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Theory]
    [InlineData(ConcurrencyBehavior.Default)]
    [InlineData(ConcurrencyBehavior.AlwaysOverwrite)]
    public void Update_with_a_stale_version_passes_when_no_match_is_asked_for(ConcurrencyBehavior behavior)
    {
        var stale = ChangedLead();

        Update(stale.Id, stale.RowVersion, behavior);

        Assert.Equal("mine", Read("lead", stale.Id)["subject"]);
    }

    [Fact]
    public void Update_with_a_stale_version_is_refused_when_a_match_is_asked_for()
    {
        var stale = ChangedLead();

        var fault = Fault(() => Update(stale.Id, stale.RowVersion, ConcurrencyBehavior.IfRowVersionMatches));

        Assert.Equal(DataverseErrorCode.ConcurrencyVersionMismatch, fault.ErrorCode);
        Assert.Equal("theirs", Read("lead", stale.Id)["subject"]);
    }

    [Fact]
    public void Update_with_the_current_version_passes_and_gives_the_row_a_higher_one()
    {
        var id = ChangedLead().Id;
        var before = Read("lead", id).RowVersion;

        Update(id, before, ConcurrencyBehavior.IfRowVersionMatches);

        Assert.Equal("mine", Read("lead", id)["subject"]);
        Assert.True(long.Parse(Read("lead", id).RowVersion, null) > long.Parse(before, null));
    }

    [Fact]
    public void Update_that_must_match_is_refused_without_a_version()
    {
        var fault = Fault(() => Update(ChangedLead().Id, null, ConcurrencyBehavior.IfRowVersionMatches));

        Assert.Equal(DataverseErrorCode.ConcurrencyVersionNotProvided, fault.ErrorCode);
    }

    [Fact]
    public void Delete_is_refused_when_the_version_is_stale_and_passes_when_it_is_current()
    {
        var stale = ChangedLead();

        var fault = Fault(() => Delete(stale.Id, stale.RowVersion));
        Assert.Equal(DataverseErrorCode.ConcurrencyVersionMismatch, fault.ErrorCode);

        Delete(stale.Id, Read("lead", stale.Id).RowVersion);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read("lead", stale.Id)).ErrorCode);
    }

    [Fact]
    public void Update_of_columns_and_state_at_once_compares_once()
    {
        // The two passes of https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior
        Plugins.Step("Update", "lead", 40, "note {Target.subject}");
        var id = ChangedLead().Id;
        var target = new Entity("lead", id)
        {
            RowVersion = Read("lead", id).RowVersion,
            ["subject"] = "mine",
            ["statecode"] = new OptionSetValue(2),
            ["statuscode"] = new OptionSetValue(4),
        };

        Service.Execute(new UpdateRequest { Target = target, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });

        Assert.Equal("mine", Read("lead", id)["subject"]);
    }

    [Fact]
    public void Version_of_a_refused_update_is_not_used_up_by_the_row()
    {
        var id = ChangedLead().Id;
        var before = Read("lead", id).RowVersion;
        Plugins.Step("Update", "lead", 40, $"when {{Id}} == {id}: fail No.");

        Fault(() => Update(id, before, ConcurrencyBehavior.IfRowVersionMatches));

        Assert.Equal(before, Read("lead", id).RowVersion);
    }

    // A lead as it was before somebody else changed it.
    private Entity ChangedLead()
    {
        var stale = Read("lead", Create("lead", ("subject", "mine and theirs"), ("lastname", "Row version")));
        Service.Update(new Entity("lead", stale.Id) { ["subject"] = "theirs" });
        return stale;
    }

    private void Update(Guid id, string? version, ConcurrencyBehavior behavior) => Service.Execute(new UpdateRequest
    {
        Target = new Entity("lead", id) { RowVersion = version, ["subject"] = "mine" },
        ConcurrencyBehavior = behavior,
    });

    private void Delete(Guid id, string version) => Service.Execute(new DeleteRequest
    {
        Target = new EntityReference("lead", id) { RowVersion = version },
        ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
    });
}

public sealed class RowVersionsInMemory(InMemoryEnvironment environment) : RowVersionSpecification<InMemoryEnvironment>(environment);

public sealed class RowVersionsOnFile(FileEnvironment environment) : RowVersionSpecification<FileEnvironment>(environment);

public sealed class RowVersionsLive(LiveEnvironment environment) : RowVersionSpecification<LiveEnvironment>(environment);

public sealed class RowVersionsOverHttp(OverHttpEnvironment environment) : RowVersionSpecification<OverHttpEnvironment>(environment);
