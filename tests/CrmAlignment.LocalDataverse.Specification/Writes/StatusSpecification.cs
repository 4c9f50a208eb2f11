using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior.</summary>
[Capability("Writes", "State and status")]
public abstract class StatusSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void State_without_a_status_takes_the_states_default()
    {
        var account = Create("account", ("name", "A"));

        Service.Update(new Entity("account", account) { ["statecode"] = new OptionSetValue(1) });

        Assert.Equal((1, 2), StatusOf("account", account));
    }

    [Fact]
    public void Status_of_another_state_is_refused()
    {
        var lead = Create("lead", ("subject", "x"), ("lastname", "Byron"));

        var fault = Fault(() => Service.Update(
            new Entity("lead", lead) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(5) }));

        Assert.Equal(DataverseErrorCode.InvalidStateCodeStatusCode, fault.ErrorCode);
        Assert.Equal((0, 1), StatusOf("lead", lead));
    }

    [Fact]
    public void Status_of_the_same_state_needs_no_state()
    {
        var lead = Create("lead", ("subject", "x"), ("lastname", "Byron"));

        Service.Update(new Entity("lead", lead) { ["statuscode"] = new OptionSetValue(2) });

        Assert.Equal((0, 2), StatusOf("lead", lead));
    }

    [Fact]
    public void SetState_changes_state_and_status()
    {
        var lead = Create("lead", ("subject", "x"), ("lastname", "Byron"));

        SetState(lead, 2, 5);

        Assert.Equal((2, 5), StatusOf("lead", lead));
    }

    [Fact]
    public void SetState_with_status_minus_one_takes_the_states_default()
    {
        var lead = Create("lead", ("subject", "x"), ("lastname", "Byron"));

        SetState(lead, 2, -1);

        Assert.Equal((2, 4), StatusOf("lead", lead));
    }

    private void SetState(Guid lead, int state, int status) => Service.Execute(new SetStateRequest
    {
        EntityMoniker = new EntityReference("lead", lead),
        State = new OptionSetValue(state),
        Status = new OptionSetValue(status),
    });

    private (int State, int Status) StatusOf(string table, Guid id)
    {
        var row = Read(table, id, "statecode", "statuscode");
        return (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }
}

public sealed class StatusesInMemory(InMemoryEnvironment environment) : StatusSpecification<InMemoryEnvironment>(environment);

public sealed class StatusesOnFile(FileEnvironment environment) : StatusSpecification<FileEnvironment>(environment);

public sealed class StatusesLive(LiveEnvironment environment) : StatusSpecification<LiveEnvironment>(environment);

public sealed class StatusesOverHttp(OverHttpEnvironment environment) : StatusSpecification<OverHttpEnvironment>(environment);
