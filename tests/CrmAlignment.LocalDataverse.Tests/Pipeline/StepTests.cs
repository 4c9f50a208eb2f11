using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Pipeline;

public sealed class StepTests : IDisposable
{
    private readonly PluginOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Steps_run_by_stage_and_rank()
    {
        var order = new List<string>();
        _organization.Step("Create", "lead", 40, _ => order.Add("post"));
        _organization.Step("Create", "lead", 20, _ => order.Add("pre 2"), rank: 2);
        _organization.Step("Create", "lead", 20, _ => order.Add("pre 1"), rank: 1);
        _organization.Step("Create", null, 10, services => order.Add("validation of " + PluginOrganization.ContextOf(services).PrimaryEntityName));
        order.Clear();

        _organization.Lead();

        Assert.Equal(["validation of lead", "pre 1", "pre 2", "post"], order);
    }

    [Fact]
    public void Target_changed_before_the_operation_is_what_is_written()
    {
        _organization.Step("Create", "lead", 20, services => ((Entity)PluginOrganization.ContextOf(services).InputParameters["Target"])["subject"] = "Replaced");
        var target = new Entity("lead") { ["subject"] = "Mine", ["lastname"] = "B" };

        var id = _organization.Service.Create(target);

        Assert.Equal("Replaced", _organization.SubjectOf(id));
        Assert.Equal("Mine", target["subject"]);
    }

    [Fact]
    public void Filter_lets_a_step_run_when_an_earlier_one_added_the_column()
    {
        // DynamicsValue #195: filtering is evaluated again after earlier steps changed Target.
        var ran = 0;
        var lead = _organization.Lead();
        _organization.Step("Update", "lead", 20, services => ((Entity)PluginOrganization.ContextOf(services).InputParameters["Target"])["companyname"] = "Added", rank: 1);
        _organization.Step("Update", "lead", 20, _ => ran++, rank: 2, filter: "companyname");
        _organization.Step("Update", "lead", 20, _ => ran += 10, rank: 3, filter: "emailaddress1");

        _organization.Service.Update(new Entity("lead", lead) { ["subject"] = "x" });

        Assert.Equal(1, ran);
    }

    [Fact]
    public void Images_show_the_row_before_and_after()
    {
        var lead = _organization.Lead("Before");
        Entity? before = null;
        Entity? after = null;
        var step = _organization.Step("Update", "lead", 40, services =>
        {
            before = PluginOrganization.ContextOf(services).PreEntityImages["before"];
            after = PluginOrganization.ContextOf(services).PostEntityImages["after"];
        });
        _organization.Image(step, 0, "before", "subject", "companyname");
        _organization.Image(step, 1, "after");

        _organization.Service.Update(new Entity("lead", lead) { ["subject"] = "After" });

        Assert.Equal("Before", before!["subject"]);
        Assert.False(before.Contains("lastname"));
        Assert.False(before.Contains("companyname"));
        Assert.Equal("After", after!["subject"]);
        Assert.Equal("Byron", after["lastname"]);
    }

    [Fact]
    public void Image_is_there_before_validation_outside_the_transaction()
    {
        var lead = _organization.Lead("Before");
        Entity? before = null;
        var step = _organization.Step("Update", "lead", 10, services => before = PluginOrganization.ContextOf(services).PreEntityImages["before"]);
        _organization.Image(step, 0, "before", "subject");

        _organization.Service.Update(new Entity("lead", lead) { ["subject"] = "After" });

        Assert.Equal("Before", before!["subject"]);
    }

    [Fact]
    public void Mixed_update_runs_steps_twice_inside_the_transaction_and_once_before()
    {
        var lead = _organization.Lead();
        var seen = new List<string>();
        _organization.Step("Update", "lead", 10, services => seen.Add("10 " + Columns(services)));
        _organization.Step("Update", "lead", 20, services => seen.Add("20 " + Columns(services)));

        _organization.Service.Update(new Entity("lead", lead) { ["subject"] = "x", ["statecode"] = new OptionSetValue(2), ["statuscode"] = new OptionSetValue(5) });

        Assert.Equal(["10 statecode,statuscode,subject", "20 subject", "20 statecode,statuscode"], seen);
        Assert.Equal(5, _organization.Read("lead", lead).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [Fact]
    public void Mixed_update_runs_steps_once_when_the_option_is_off()
    {
        using var organization = new PluginOrganization(options => options with { SplitsMixedUpdates = false });
        var lead = organization.Lead();
        var count = 0;
        organization.Step("Update", "lead", 20, _ => count++);

        organization.Service.Update(new Entity("lead", lead) { ["subject"] = "x", ["statecode"] = new OptionSetValue(2) });

        Assert.Equal(1, count);
    }

    [Fact]
    public void SetState_runs_the_steps_of_its_own_message()
    {
        var lead = _organization.Lead();
        var seen = new List<string>();
        _organization.Step("SetStateDynamicEntity", "lead", 20, services => seen.Add(PluginOrganization.ContextOf(services).PrimaryEntityId.ToString()));
        _organization.Step("Update", "lead", 20, _ => seen.Add("update"));

        _organization.Service.Execute(new SetStateRequest { EntityMoniker = new EntityReference("lead", lead), State = new OptionSetValue(2), Status = new OptionSetValue(-1) });

        Assert.Equal([lead.ToString()], seen);
        Assert.Equal(4, _organization.Read("lead", lead).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [Fact]
    public void Depth_guard_stops_plugins_that_call_themselves()
    {
        var deepest = 0;
        _organization.Step("Update", "lead", 40, services =>
        {
            deepest = Math.Max(deepest, PluginOrganization.ContextOf(services).Depth);
            PluginOrganization.ServiceOf(services).Update(new Entity("lead", PluginOrganization.ContextOf(services).PrimaryEntityId) { ["subject"] = "again" });
        });
        var lead = _organization.Lead();

        var fault = PluginOrganization.Fault(() => _organization.Service.Update(new Entity("lead", lead) { ["subject"] = "x" }));

        Assert.Equal(8, deepest);
        Assert.Equal(DataverseErrorCode.MaximumDepthExceeded, fault.Detail.ErrorCode);
        Assert.Equal("Engines", _organization.SubjectOf(lead));
    }

    [Fact]
    public void Shared_variables_reach_later_stages_and_nested_requests()
    {
        object? inPost = null;
        object? inNested = null;
        object? fromValidation = null;
        _organization.Step("Create", "lead", 10, services => PluginOrganization.ContextOf(services).SharedVariables["early"] = "10");
        _organization.Step("Create", "lead", 20, services => PluginOrganization.ContextOf(services).SharedVariables["key"] = "20");
        _organization.Step("Create", "lead", 40, services =>
        {
            inPost = PluginOrganization.ContextOf(services).SharedVariables["key"];
            fromValidation = PluginOrganization.ContextOf(services).ParentContext.SharedVariables["early"];
            PluginOrganization.ServiceOf(services).Create(new Entity("account") { ["name"] = "nested" });
        });
        _organization.Step("Create", "account", 20, services =>
        {
            for (var context = PluginOrganization.ContextOf(services).ParentContext; context is not null; context = context.ParentContext)
            {
                inNested ??= context.SharedVariables.TryGetValue("key", out var value) ? value : null;
            }
        });

        _organization.Lead();

        Assert.Equal("20", inPost);
        Assert.Equal("20", inNested);
        Assert.Equal("10", fromValidation);
    }

    [Fact]
    public void Context_describes_the_request()
    {
        var other = _organization.User("Other");
        _organization.GiveRole(other, _organization.Local.AdministratorRoleId);
        IPluginExecutionContext? seen = null;
        _organization.Step("Create", "lead", 20, services => seen = PluginOrganization.ContextOf(services), impersonate: other);

        _organization.Lead();

        Assert.Equal(other, seen!.UserId);
        Assert.Equal(_organization.Local.SystemUserId, seen.InitiatingUserId);
        Assert.Equal("Create", seen.MessageName);
        Assert.Equal("lead", seen.PrimaryEntityName);
        Assert.Equal(20, seen.Stage);
        Assert.Equal(0, seen.Mode);
        Assert.Equal(1, seen.Depth);
        Assert.Equal(_organization.Clock.GetUtcNow().UtcDateTime, seen.OperationCreatedOn);
        Assert.Equal(_organization.Local.OrganizationId, seen.OrganizationId);
    }

    [Fact]
    public void Budget_counts_the_requests_of_plugins()
    {
        _organization.Step("Create", "lead", 40, services => PluginOrganization.ServiceOf(services).Create(new Entity("account") { ["name"] = "counted" }));
        _organization.Local.Requests.Reset();

        _organization.Lead();

        Assert.Equal(1, _organization.Local.Requests.FromPluginsDuringLastRequest);
        Assert.Equal(1, _organization.Local.Requests.FromPlugins["Create"]);
        Assert.Equal(2, _organization.Local.Requests.Of("Create"));
    }

    [Fact]
    public void Unsupported_message_is_refused_by_name()
    {
        var fault = PluginOrganization.Fault(() => _organization.Service.Execute(new OrganizationRequest("BackgroundSendEmail")));

        Assert.Contains("'BackgroundSendEmail'", fault.Detail.Message, StringComparison.Ordinal);
    }

    private static string Columns(IServiceProvider services)
    {
        var target = (Entity)PluginOrganization.ContextOf(services).InputParameters["Target"];
        var names = new List<string>(target.Attributes.Keys);
        names.Remove("leadid");
        names.Sort(StringComparer.Ordinal);
        return string.Join(",", names);
    }
}
