using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/execute-multiple-requests.</summary>
[Capability("Writes", "ExecuteMultiple")]
public abstract class ExecuteMultipleSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Theory]
    [InlineData(false, false, 1, 1)]
    [InlineData(false, true, 2, 1)]
    [InlineData(true, false, 1, 2)]
    [InlineData(true, true, 3, 2)]
    public void It_stops_and_answers_as_its_settings_say(bool goesOn, bool answers, int items, int created)
    {
        CreateRequest first = New(), third = New();

        var response = Execute(goesOn, answers, first, new CreateRequest { Target = Row("lead", ("nonsense", 1)) }, third);

        Assert.True(response.IsFaulted);
        Assert.Equal(items, response.Responses.Count);
        Assert.Equal(1, response.Responses.Single(item => item.Fault is not null).RequestIndex);
        Assert.Equal(created, new[] { first, third }.Count(Exists));
    }

    [Fact]
    public void Answers_come_in_order_with_the_index_of_their_request()
    {
        var requests = new[] { New(), New() };

        var response = Execute(false, true, requests);

        Assert.False(response.IsFaulted);
        Assert.Equal([0, 1], response.Responses.Select(item => item.RequestIndex));
        Assert.Equal(requests.Select(request => request.Target.Id), response.Responses.Select(item => ((CreateResponse)item.Response).id));
    }

    // https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.executemultiplerequest.settings: a required parameter.
    [Fact]
    public void It_needs_settings()
    {
        var fault = Fault(() => Service.Execute(new ExecuteMultipleRequest { Requests = [New()] }));

        Assert.Contains("'Settings'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_refuses_itself_inside_and_more_than_a_thousand_requests()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/org-service/execute-multiple-requests#run-time-limitations
        var first = New();

        Fault(() => Execute(true, false, first, new ExecuteMultipleRequest { Requests = [], Settings = new ExecuteMultipleSettings() }));
        Fault(() => Execute(true, false, [first, .. Enumerable.Range(0, 1000).Select(_ => New())]));

        Assert.False(Exists(first));
    }

    [Fact]
    public void It_may_hold_transactions_each_of_which_is_all_or_nothing()
    {
        CreateRequest kept = New(), undone = New();
        var good = new ExecuteTransactionRequest { Requests = [kept] };
        var failing = new DeleteRequest { Target = new EntityReference("lead", Guid.NewGuid()) };
        var bad = new ExecuteTransactionRequest { Requests = [undone, failing] };

        var response = Execute(true, false, bad, good);

        Assert.Equal(1, Assert.IsType<ExecuteTransactionFault>(Assert.Single(response.Responses).Fault).FaultedRequestIndex);
        Assert.Equal((true, false), (Exists(kept), Exists(undone)));
    }

    private static CreateRequest New() =>
        new() { Target = new Entity("lead", Guid.NewGuid()) { ["subject"] = "x", ["lastname"] = "Byron" } };

    private ExecuteMultipleResponse Execute(bool goesOn, bool answers, params OrganizationRequest[] requests)
    {
        var settings = new ExecuteMultipleSettings { ContinueOnError = goesOn, ReturnResponses = answers };
        var batch = new ExecuteMultipleRequest { Requests = [], Settings = settings };
        batch.Requests.AddRange(requests);
        return (ExecuteMultipleResponse)Service.Execute(batch);
    }

    private bool Exists(CreateRequest request) =>
        RowsWith("lead", "leadid", request.Target.Id).Count == 1;
}

public sealed class ExecuteMultipleInMemory(InMemoryEnvironment environment)
    : ExecuteMultipleSpecification<InMemoryEnvironment>(environment);

public sealed class ExecuteMultipleOnFile(FileEnvironment environment) : ExecuteMultipleSpecification<FileEnvironment>(environment);

public sealed class ExecuteMultipleLive(LiveEnvironment environment) : ExecuteMultipleSpecification<LiveEnvironment>(environment);

public sealed class ExecuteMultipleOverHttp(OverHttpEnvironment environment)
    : ExecuteMultipleSpecification<OverHttpEnvironment>(environment);
