using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Messages;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/optimistic-concurrency.</summary>
public sealed class RowVersionTests : IDisposable
{
    private readonly PluginOrganization _organization = new();
    private readonly Entity _stale;

    public RowVersionTests()
    {
        _stale = _organization.Read("lead", _organization.Lead());
        _organization.Service.Update(new Entity("lead", _stale.Id) { ["subject"] = "theirs" });
    }

    private Entity Current => _organization.Read("lead", _stale.Id);

    public void Dispose() => _organization.Dispose();

    [Theory]
    [InlineData(ConcurrencyBehavior.Default)]
    [InlineData(ConcurrencyBehavior.AlwaysOverwrite)]
    public void Update_with_a_stale_version_passes_when_no_match_is_asked_for(ConcurrencyBehavior behavior)
    {
        Update(_stale.RowVersion, behavior);

        Assert.Equal("mine", Current["subject"]);
    }

    [Fact]
    public void Update_with_the_current_version_passes_and_gives_the_row_another()
    {
        var before = Current.RowVersion;

        Update(before, ConcurrencyBehavior.IfRowVersionMatches);

        Assert.Equal("mine", Current["subject"]);
        Assert.True(long.Parse(Current.RowVersion, null) > long.Parse(before, null));
    }

    [Fact]
    public void Update_that_must_match_is_refused_without_a_version()
    {
        var fault = PluginOrganization.Fault(() => Update(null, ConcurrencyBehavior.IfRowVersionMatches));

        Assert.Equal(DataverseErrorCode.ConcurrencyVersionNotProvided, fault.Detail.ErrorCode);
    }

    [Fact]
    public void Update_of_columns_and_state_at_once_compares_once()
    {
        // The two passes of https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior
        _organization.Step("Update", "lead", 40, _ => { });
        var target = new Entity("lead", _stale.Id) { RowVersion = Current.RowVersion, ["subject"] = "mine", ["ownerid"] = new EntityReference("systemuser", _organization.User("Heir")) };

        _organization.Service.Execute(new UpdateRequest { Target = target, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });

        Assert.Equal("mine", Current["subject"]);
    }

    [Fact]
    public void Delete_is_refused_when_the_version_is_stale_and_passes_when_it_is_current()
    {
        var fault = PluginOrganization.Fault(() => Delete(_stale.RowVersion));
        Assert.Equal(DataverseErrorCode.ConcurrencyVersionMismatch, fault.Detail.ErrorCode);
        Assert.Equal(1, _organization.Count("lead"));

        Delete(Current.RowVersion);
        Assert.Equal(0, _organization.Count("lead"));
    }

    [Fact]
    public void Version_of_a_refused_update_is_not_used_up_by_the_row()
    {
        var before = Current.RowVersion;
        _organization.Step("Update", "lead", 40, _ => throw new InvalidPluginExecutionException("No."));

        PluginOrganization.Fault(() => Update(before, ConcurrencyBehavior.IfRowVersionMatches));

        Assert.Equal(before, Current.RowVersion);
    }

    private void Update(string? version, ConcurrencyBehavior behavior) => _organization.Service.Execute(new UpdateRequest
    {
        Target = new Entity("lead", _stale.Id) { RowVersion = version, ["subject"] = "mine" },
        ConcurrencyBehavior = behavior,
    });

    private void Delete(string version) => _organization.Service.Execute(new DeleteRequest
    {
        Target = new EntityReference("lead", _stale.Id) { RowVersion = version },
        ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
    });
}
