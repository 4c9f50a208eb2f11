using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Messages;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations,
/// https://learn.microsoft.com/power-apps/developer/data-platform/org-service/execute-multiple-requests and
/// https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-executetransaction.
/// </summary>
public sealed class BatchTests : IDisposable
{
    private readonly PluginOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void CreateMultiple_runs_the_steps_of_create_for_each_row_and_returns_the_ids_in_order()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/write-plugin-multiple-operation#message-processing-pipelines-are-merged
        var seen = new List<object>();
        _organization.Step("Create", "lead", 20, services => seen.Add(((Entity)PluginOrganization.ContextOf(services).InputParameters["Target"])["subject"]));
        _organization.Step("CreateMultiple", "lead", 20, services => seen.Add(((EntityCollection)PluginOrganization.ContextOf(services).InputParameters["Targets"]).Entities.Count));

        var response = (CreateMultipleResponse)_organization.Service.Execute(new CreateMultipleRequest { Targets = Leads(New("a"), New("b")) });

        Assert.Equal([2, "a", "b"], seen);
        Assert.Equal(["a", "b"], response.Ids.Select(id => _organization.SubjectOf(id)!));
    }

    [Fact]
    public void UpdateMultiple_updates_all_or_none()
    {
        Guid first = _organization.Lead("1"), second = _organization.Lead("2");
        var updates = 0;
        _organization.Step("Update", "lead", 40, services =>
        {
            updates++;
            if (PluginOrganization.ContextOf(services).PrimaryEntityId == second && updates == 2)
            {
                throw new InvalidPluginExecutionException("Not this one.");
            }
        });
        var request = new UpdateMultipleRequest { Targets = Leads(Change(first, "x"), Change(second, "y")) };

        PluginOrganization.Fault(() => _organization.Service.Execute(request));
        Assert.Equal(["1", "2"], new[] { _organization.SubjectOf(first)!, _organization.SubjectOf(second)! });

        _organization.Service.Execute(request);
        Assert.Equal(["x", "y"], new[] { _organization.SubjectOf(first)!, _organization.SubjectOf(second)! });
        Assert.Equal(4, updates);
    }

    [Fact]
    public void UpsertMultiple_creates_and_updates_all_or_none()
    {
        var known = _organization.Lead("known");
        var fresh = Guid.NewGuid();
        var request = new UpsertMultipleRequest { Targets = Leads(Change(known, "x"), new Entity("lead", fresh) { ["subject"] = "y", ["lastname"] = "z" }) };

        var response = (UpsertMultipleResponse)_organization.Service.Execute(request);

        Assert.Equal([false, true], response.Results.Select(result => result.RecordCreated));
        Assert.Equal("x", _organization.SubjectOf(known));
        PluginOrganization.Fault(() => _organization.Service.Execute(new UpsertMultipleRequest { Targets = Leads(Change(known, "again"), new Entity("lead", Guid.NewGuid()) { ["nonsense"] = 1 }) }));
        Assert.Equal("x", _organization.SubjectOf(known));
    }

    [Fact]
    public void Bulk_request_is_refused_when_rows_are_of_different_tables_or_there_are_none()
    {
        PluginOrganization.Fault(() => _organization.Service.Execute(new CreateMultipleRequest { Targets = Leads() }));
        PluginOrganization.Fault(() => _organization.Service.Execute(new CreateMultipleRequest { Targets = Leads(New("a"), new Entity("account") { ["name"] = "b" }) }));
        Assert.Equal(0, _organization.Count("lead"));
    }

    [Fact]
    public void Bulk_request_is_refused_inside_a_plugin()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations#not-supported-for-use-in-plug-ins
        _organization.Step("Create", "account", 40, services => PluginOrganization.ServiceOf(services).Execute(new CreateMultipleRequest { Targets = Leads(New("a")) }));

        PluginOrganization.Fault(() => _organization.Service.Create(new Entity("account") { ["name"] = "A" }));

        Assert.Equal(0, _organization.Count("account"));
    }

    [Theory]
    [InlineData(false, false, 1, 1)]
    [InlineData(false, true, 2, 1)]
    [InlineData(true, false, 1, 2)]
    [InlineData(true, true, 3, 2)]
    public void ExecuteMultiple_stops_and_answers_as_its_settings_say(bool goesOn, bool answers, int items, int created)
    {
        var request = new ExecuteMultipleRequest { Requests = [], Settings = new ExecuteMultipleSettings { ContinueOnError = goesOn, ReturnResponses = answers } };
        request.Requests.AddRange([Create("a"), new CreateRequest { Target = new Entity("lead") { ["nonsense"] = 1 } }, Create("c")]);

        var response = (ExecuteMultipleResponse)_organization.Service.Execute(request);

        Assert.True(response.IsFaulted);
        Assert.Equal(items, response.Responses.Count);
        Assert.Equal(1, response.Responses.Single(item => item.Fault is not null).RequestIndex);
        Assert.Equal(created, _organization.Count("lead"));
    }

    [Fact]
    public void ExecuteMultiple_refuses_itself_inside_and_more_than_a_thousand_requests()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/org-service/execute-multiple-requests#run-time-limitations
        var inner = new ExecuteMultipleRequest { Requests = [], Settings = new ExecuteMultipleSettings() };
        var outer = new ExecuteMultipleRequest { Requests = [], Settings = new ExecuteMultipleSettings() };
        outer.Requests.Add(inner);
        var large = new ExecuteMultipleRequest { Requests = [], Settings = new ExecuteMultipleSettings() };
        large.Requests.AddRange(Enumerable.Range(0, 1001).Select(_ => Create("x")));

        PluginOrganization.Fault(() => _organization.Service.Execute(outer));
        PluginOrganization.Fault(() => _organization.Service.Execute(large));
        Assert.Equal(0, _organization.Count("lead"));
    }

    [Fact]
    public void ExecuteMultiple_may_hold_transactions_each_of_which_is_all_or_nothing()
    {
        var good = new ExecuteTransactionRequest { Requests = [] };
        good.Requests.AddRange([Create("a"), Create("b")]);
        var bad = new ExecuteTransactionRequest { Requests = [] };
        bad.Requests.AddRange([Create("c"), new DeleteRequest { Target = new EntityReference("lead", Guid.NewGuid()) }]);
        var batch = new ExecuteMultipleRequest { Requests = [], Settings = new ExecuteMultipleSettings { ContinueOnError = true } };
        batch.Requests.AddRange([bad, good]);

        var response = (ExecuteMultipleResponse)_organization.Service.Execute(batch);

        Assert.Equal(1, Assert.IsType<ExecuteTransactionFault>(Assert.Single(response.Responses).Fault).FaultedRequestIndex);
        Assert.Equal(2, _organization.Count("lead"));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 0)]
    [InlineData(null, 0)]
    public void ExecuteTransaction_answers_only_when_told_to(bool? answers, int responses)
    {
        var request = new ExecuteTransactionRequest { Requests = [], ReturnResponses = answers };
        request.Requests.AddRange([Create("a"), Create("b")]);

        Assert.Equal(responses, ((ExecuteTransactionResponse)_organization.Service.Execute(request)).Responses.Count);
        Assert.Equal(2, _organization.Count("lead"));
    }

    [Fact]
    public void ExecuteTransaction_undoes_what_synchronous_steps_wrote_and_what_they_queued()
    {
        _organization.Step("Create", "lead", 40, services => PluginOrganization.ServiceOf(services).Create(new Entity("account") { ["name"] = "side effect" }));
        _organization.Step("Create", "lead", 40, _ => { }, isAsynchronous: true);
        var request = new ExecuteTransactionRequest { Requests = [] };
        request.Requests.AddRange([Create("a"), new DeleteRequest { Target = new EntityReference("lead", Guid.NewGuid()) }]);

        var fault = PluginOrganization.Fault(() => _organization.Service.Execute(request));

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, fault.Detail.ErrorCode);
        Assert.Equal([0, 0, 0], new[] { _organization.Count("lead"), _organization.Count("account"), _organization.Count("asyncoperation") });
    }

    private static Entity New(string subject) => new("lead") { ["subject"] = subject, ["lastname"] = "Byron" };

    private static Entity Change(Guid id, string subject) => new("lead", id) { ["subject"] = subject };

    private static CreateRequest Create(string subject) => new() { Target = New(subject) };

    private static EntityCollection Leads(params Entity[] rows) => new(rows) { EntityName = "lead" };
}
