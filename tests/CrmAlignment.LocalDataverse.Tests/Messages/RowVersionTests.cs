using System;
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
}
