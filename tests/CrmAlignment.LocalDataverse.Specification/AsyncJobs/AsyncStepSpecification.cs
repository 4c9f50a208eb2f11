using System;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.AsyncJobs;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/asynchronous-service and
/// https://learn.microsoft.com/power-apps/developer/data-platform/scalable-customization-design/database-transactions#async-plug-ins.
/// </summary>
[Capability("Asynchronous jobs", "Asynchronous steps")]
public abstract class AsyncStepSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private static readonly StepSettings Asynchronous = new() { IsAsynchronous = true };

    [SkippableFact]
    public void Step_runs_after_the_request_and_not_during_it()
    {
        // DynamicsValue #26, XrmMockup #68 #94: asynchronous treated as synchronous.
        var organization = Environment.RequireLocal("a live job runs when it likes").Organization;
        Plugins.Step("Create", "lead", 40, "note {Mode} {InTransaction} {Id} {Output.id} {Target.subject}", Asynchronous);

        var lead = Lead("Later");
        Assert.Empty(Plugins.Notes);

        Assert.Equal(1, organization.DrainAsyncOperations());
        Assert.Equal([$"1 False {lead} {lead} Later"], Plugins.Notes);
        Assert.Equal(0, organization.DrainAsyncOperations());
    }

    [Fact]
    public void Step_sees_what_the_request_carried_even_when_the_row_has_changed_since()
    {
        var step = Plugins.Step("Update", "lead", 40, "note {Target.subject} {Pre.old.subject} {Post.new.subject}", Asynchronous);
        Plugins.Image(step, 0, "old", "Target", "subject");
        Plugins.Image(step, 1, "new", "Target", "subject");
        var lead = Lead("one");

        Service.Update(new Entity("lead", lead) { ["subject"] = "two" });
        Environment.FinishJobs();

        Assert.Equal(["two one two"], Plugins.Notes);
    }

    [SkippableFact]
    public void Image_after_is_read_when_the_synchronous_steps_are_done()
    {
        Environment.RequireLocal("when the platform reads the row is not documented");
        Plugins.Step("Update", "lead", 40, "update lead {Id} companyname=Written", new StepSettings { FilteringColumns = "subject" });
        var step = Plugins.Step("Update", "lead", 40, "note {Post.new.companyname}", Asynchronous with { FilteringColumns = "subject" });
        Plugins.Image(step, 1, "new", "Target", "companyname");

        Service.Update(new Entity("lead", Lead()) { ["subject"] = "x" });
        Environment.FinishJobs();

        Assert.Equal(["Written"], Plugins.Notes);
    }

    [Fact]
    public void Filter_holds_for_asynchronous_steps()
    {
        var lead = Lead();
        Plugins.Step("Update", "lead", 40, "note {Columns}", Asynchronous with { FilteringColumns = "companyname" });

        Service.Update(new Entity("lead", lead) { ["subject"] = "x" });
        Service.Update(new Entity("lead", lead) { ["companyname"] = "y" });
        Environment.FinishJobs();

        Assert.Equal(["companyname"], Plugins.Notes);
    }

    [Fact]
    public void There_is_no_job_for_a_request_that_is_undone()
    {
        var step = Plugins.Step("Create", "lead", 40, "trace here", Asynchronous);
        Plugins.Step("Create", "lead", 40, "fail No.");

        Fault(() => Lead());

        Assert.Empty(JobsOf(step));
    }

    [Fact]
    public void What_a_failed_job_did_before_it_failed_stays()
    {
        // Each request of an asynchronous plug-in is a transaction of its own.
        var name = Guid.NewGuid().ToString();
        var step = Plugins.Step("Create", "lead", 40, $"create account name={name}\nfail Out of luck.", Asynchronous);

        var lead = Lead();
        Environment.FinishJobs();

        Assert.Equal(31, Assert.Single(JobsOf(step)).GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Single(Rows("account", "name", name));
        Assert.Equal("Engines", SubjectOf(lead));
    }

    [Fact]
    public void Swallowed_fault_does_no_harm_in_a_job()
    {
        Plugins.Step("Create", "lead", 40, $"try delete account {Guid.NewGuid()}\nnote caught", Asynchronous);

        Lead();
        Environment.FinishJobs();

        Assert.Equal(["caught"], Plugins.Notes);
    }

    [SkippableFact]
    public void Jobs_run_in_the_order_in_which_they_were_queued()
    {
        var organization = Environment.RequireLocal("the platform does not promise the order").Organization;
        Plugins.Step("Create", "lead", 40, "note {Target.subject}", Asynchronous);
        foreach (var subject in new[] { "1", "2", "3" })
        {
            Lead(subject);
        }

        Assert.Equal((2, 1), (organization.DrainAsyncOperations(2), organization.DrainAsyncOperations()));
        Assert.Equal(["1", "2", "3"], Plugins.Notes);
    }

    [Fact]
    public void Requests_of_a_job_run_their_steps_synchronously()
    {
        Plugins.Step("Create", "lead", 40, "create account name=Nested", Asynchronous);
        Plugins.Step("Create", "account", 40, "note {Mode} {Depth} {InTransaction}");

        Lead();
        Environment.FinishJobs();

        Assert.Equal(["0 2 True"], Plugins.Notes);
    }

    private Entity[] JobsOf(Guid step) => Rows("asyncoperation", "owningextensionid", step);

    private Entity[] Rows(string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. Service.RetrieveMultiple(query).Entities];
    }
}

public sealed class AsyncStepsInMemory(InMemoryEnvironment environment) : AsyncStepSpecification<InMemoryEnvironment>(environment);

public sealed class AsyncStepsOnFile(FileEnvironment environment) : AsyncStepSpecification<FileEnvironment>(environment);

public sealed class AsyncStepsLive(LiveEnvironment environment) : AsyncStepSpecification<LiveEnvironment>(environment);

public sealed class AsyncStepsOverHttp(OverHttpEnvironment environment) : AsyncStepSpecification<OverHttpEnvironment>(environment);
