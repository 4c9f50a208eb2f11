using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.AsyncJobs;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/asynchronous-service#managing-system-jobs and
/// https://learn.microsoft.com/power-apps/developer/data-platform/handle-exceptions#retry-an-asynchronous-plug-in.
/// </summary>
[Capability("Asynchronous jobs", "System jobs")]
public abstract class SystemJobSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private static readonly StepSettings Asynchronous = new() { IsAsynchronous = true };

    [Fact]
    public void Job_tells_what_it_is_about_and_how_it_ended()
    {
        var step = Plugins.Step("Create", "lead", 40, "trace here", Asynchronous);

        var lead = Lead();
        Environment.FinishJobs();

        var job = Job(step);
        Assert.Equal((3, 30), (State(job), Status(job)));
        Assert.Equal(("Create", "lead", 1, 0), (job["messagename"], job["primaryentitytype"], job["depth"], job["retrycount"]));
        Assert.Equal(
            (1, lead),
            (job.GetAttributeValue<OptionSetValue>("operationtype").Value, job.GetAttributeValue<EntityReference>("regardingobjectid").Id));
        Assert.True(job.GetAttributeValue<DateTime>("completedon") >= job.GetAttributeValue<DateTime>("startedon"));
        Assert.False(job.Contains("errorcode"));
    }

    [Fact]
    public void Failed_job_keeps_the_code_and_the_message()
    {
        var step = Plugins.Step("Create", "lead", 40, "fail Out of luck.", Asynchronous);

        Lead();
        Environment.FinishJobs();

        var job = Job(step);
        Assert.Equal((3, 31, DataverseErrorCode.IsvAborted), (State(job), Status(job), job.GetAttributeValue<int>("errorcode")));
        Assert.Equal("Out of luck.", job["friendlymessage"]);
        Assert.StartsWith("Out of luck.", job.GetAttributeValue<string>("message"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Failed_jobs_are_listed()
    {
        var organization = Environment.RequireLocal("a list of the local organization").Organization;
        var step = Plugins.Step("Create", "lead", 40, "fail Out of luck.", Asynchronous);

        Lead();
        Environment.FinishJobs();

        var failed = organization.FailedJobs.Single(job => job.Id == Job(step).Id);
        Assert.Equal(("Out of luck.", "Create", "lead", 1), (failed.Error, failed.Message, failed.Table, failed.Attempts));
    }

    [Fact]
    public void Job_that_succeeded_is_deleted_when_its_step_says_so_and_a_failed_one_stays()
    {
        var step = Plugins.Step(
            "Create",
            "lead",
            40,
            "when {Target.subject} == bad: fail No.",
            Asynchronous with { AsyncAutoDelete = true });

        Lead("good");
        Lead("bad");
        Environment.FinishJobs();

        Assert.Equal(31, Status(Job(step)));
    }

    [SkippableFact]
    public void Step_that_asks_for_a_retry_is_run_four_times()
    {
        var local = Environment.RequireLocal("moves the clock");
        var step = Plugins.Step("Create", "lead", 40, "note again\nretry Busy.", Asynchronous);
        Lead();

        for (var attempt = 1; attempt < 4; attempt++)
        {
            Environment.FinishJobs();
            Assert.Equal((attempt, 1, 10, attempt), (Plugins.Notes.Count, State(Job(step)), Status(Job(step)), Job(step)["retrycount"]));
            Assert.Equal(0, local.Organization.DrainAsyncOperations());
            local.Time.Advance(TimeSpan.FromMinutes(attempt));
        }

        Environment.FinishJobs();
        Assert.Equal((4, 31), (Plugins.Notes.Count, Status(Job(step))));
        local.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, local.Organization.DrainAsyncOperations());
    }

    [SkippableFact]
    public void Retry_that_succeeds_is_a_success()
    {
        var local = Environment.RequireLocal("moves the clock");
        var step = Plugins.Step("Create", "lead", 40, "note {Row.companyname}\nwhen {Row.companyname} == -: retry Not yet.", Asynchronous);
        var lead = Lead();
        Environment.FinishJobs();

        Service.Update(new Entity("lead", lead) { ["companyname"] = "Ready" });
        local.Time.Advance(TimeSpan.FromMinutes(1));
        Environment.FinishJobs();

        Assert.Equal(["-", "Ready"], Plugins.Notes);
        Assert.Equal(30, Status(Job(step)));
    }

    [SkippableFact]
    public void Job_can_be_postponed()
    {
        var local = Environment.RequireLocal("moves the clock");
        var step = Plugins.Step("Create", "lead", 40, "note ran", Asynchronous);
        Lead();
        var administrator = Environment.As(User("Administrator", isAdministrator: true));

        administrator.Update(new Entity("asyncoperation", Job(step).Id) { ["postponeuntil"] = Environment.UtcNow.AddHours(1) });
        Environment.FinishJobs();
        Assert.Empty(Plugins.Notes);

        local.Time.Advance(TimeSpan.FromHours(1));
        Environment.FinishJobs();
        Assert.Equal(["ran"], Plugins.Notes);
    }

    [SkippableFact]
    public void Canceled_job_does_not_run()
    {
        Environment.RequireLocal("a live job may have run by then");
        var step = Plugins.Step("Create", "lead", 40, "note ran", Asynchronous);
        Lead();
        var administrator = Environment.As(User("Administrator", isAdministrator: true));

        administrator.Update(
            new Entity("asyncoperation", Job(step).Id) { ["statecode"] = new OptionSetValue(3), ["statuscode"] = new OptionSetValue(32) });
        Environment.FinishJobs();

        Assert.Empty(Plugins.Notes);
        Assert.Equal(32, Status(Job(step)));
        Fault(() => administrator.Update(
            new Entity("asyncoperation", Job(step).Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(0) }));
    }

    [SkippableFact]
    public void Jobs_cannot_be_created_and_their_other_columns_cannot_be_changed()
    {
        Environment.RequireLocal("the platform calls it unsupported, and does not say what it answers");
        var step = Plugins.Step("Create", "lead", 40, "trace here", Asynchronous);
        Lead();
        var administrator = Environment.As(User("Administrator", isAdministrator: true));

        Fault(() => administrator.Create(new Entity("asyncoperation") { ["name"] = "Mine" }));
        Assert.Contains(
            "depth",
            Fault(() => administrator.Update(new Entity("asyncoperation", Job(step).Id) { ["depth"] = 2 })).Message,
            StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Job_of_a_step_that_was_deleted_fails_and_says_so()
    {
        var local = Environment.RequireLocal("a live job may have run by then");
        var step = Plugins.Step("Create", "lead", 40, "trace here", Asynchronous);
        Lead();
        Plugins.Delete(new EntityReference("sdkmessageprocessingstep", step));

        Environment.FinishJobs();

        Assert.Contains("not registered", local.Organization.FailedJobs[^1].Error, StringComparison.Ordinal);
    }

    private static int State(Entity job) => job.GetAttributeValue<OptionSetValue>("statecode").Value;

    private static int Status(Entity job) => job.GetAttributeValue<OptionSetValue>("statuscode").Value;

    private Entity Job(Guid step)
    {
        var query = new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("owningextensionid", ConditionOperator.Equal, step);
        return Assert.Single(Service.RetrieveMultiple(query).Entities);
    }
}

public sealed class SystemJobsInMemory(InMemoryEnvironment environment) : SystemJobSpecification<InMemoryEnvironment>(environment);

public sealed class SystemJobsOnFile(FileEnvironment environment) : SystemJobSpecification<FileEnvironment>(environment);

public sealed class SystemJobsLive(LiveEnvironment environment) : SystemJobSpecification<LiveEnvironment>(environment);

public sealed class SystemJobsOverHttp(OverHttpEnvironment environment) : SystemJobSpecification<OverHttpEnvironment>(environment);
