using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-executetransaction.</summary>
[Capability("Writes", "ExecuteTransaction")]
public abstract class ExecuteTransactionSpecification<TEnvironment>(TEnvironment environment)
    : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private readonly Guid _lead = Guid.NewGuid();

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 0)]
    [InlineData(null, 0)]
    public void It_answers_only_when_told_to(bool? answers, int responses)
    {
        var request = new ExecuteTransactionRequest { Requests = [New(_lead), New(Guid.NewGuid())], ReturnResponses = answers };

        Assert.Equal(responses, ((ExecuteTransactionResponse)Service.Execute(request)).Responses.Count);
        Assert.NotNull(Read("lead", _lead));
    }

    [Fact]
    public void Failure_names_the_request_that_failed_and_keeps_none()
    {
        var fault = Fault(() => Service.Execute(new ExecuteTransactionRequest { Requests = [New(_lead), Failing()] }));

        Assert.Equal(1, Assert.IsType<ExecuteTransactionFault>(fault).FaultedRequestIndex);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read("lead", _lead)).ErrorCode);
    }

    [Fact]
    public void Failure_undoes_what_synchronous_steps_wrote_and_what_they_queued()
    {
        var mark = Guid.NewGuid();
        Plugins.Step("Create", "lead", 40, $"create account name={mark}");
        Plugins.Step("Create", "lead", 40, $"create account name={mark}", new StepSettings { IsAsynchronous = true });

        Fault(() => Service.Execute(new ExecuteTransactionRequest { Requests = [New(_lead), Failing()] }));
        Environment.FinishJobs();

        Assert.Empty(RowsWith("account", "name", mark.ToString()));
    }

    [Fact]
    public void Later_requests_see_what_earlier_ones_wrote()
    {
        var update = new UpdateRequest { Target = new Entity("lead", _lead) { ["subject"] = "later" } };

        Service.Execute(new ExecuteTransactionRequest { Requests = [New(_lead), update] });

        Assert.Equal("later", Read("lead", _lead)["subject"]);
    }

    [Fact]
    public void It_cannot_hold_batches()
    {
        Fault(() => Service.Execute(
            new ExecuteTransactionRequest { Requests = [new ExecuteTransactionRequest { Requests = [New(_lead)] }] }));

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read("lead", _lead)).ErrorCode);
    }

    private static CreateRequest New(Guid id) => new() { Target = new Entity("lead", id) { ["subject"] = "x", ["lastname"] = "Byron" } };

    private static DeleteRequest Failing() => new() { Target = new EntityReference("lead", Guid.NewGuid()) };
}

public sealed class ExecuteTransactionInMemory(InMemoryEnvironment environment)
    : ExecuteTransactionSpecification<InMemoryEnvironment>(environment);

public sealed class ExecuteTransactionOnFile(FileEnvironment environment) : ExecuteTransactionSpecification<FileEnvironment>(environment);

public sealed class ExecuteTransactionLive(LiveEnvironment environment) : ExecuteTransactionSpecification<LiveEnvironment>(environment);

public sealed class ExecuteTransactionOverHttp(OverHttpEnvironment environment)
    : ExecuteTransactionSpecification<OverHttpEnvironment>(environment);
