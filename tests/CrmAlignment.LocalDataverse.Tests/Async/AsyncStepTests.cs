using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Async;

public sealed class AsyncStepTests : IDisposable
{
    private readonly PluginOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Asynchronous_step_runs_when_drained_and_not_before()
    {
        // DynamicsValue #26, XrmMockup #68 #94: asynchronous treated as synchronous.
        IPluginExecutionContext? seen = null;
        var step = _organization.Step("Create", "lead", 40, services => seen = PluginOrganization.ContextOf(services), isAsynchronous: true);
        _organization.Image(step, 1, "after");

        var lead = _organization.Lead("Later");
        Assert.Null(seen);

        Assert.Equal(1, _organization.Local.DrainAsyncOperations());
        Assert.Equal(1, seen!.Mode);
        Assert.False(seen.IsInTransaction);
        Assert.Equal(lead, seen.PrimaryEntityId);
        Assert.Equal("Later", seen.PostEntityImages["after"]["subject"]);
        Assert.Equal(lead, seen.OutputParameters["id"]);
        Assert.Equal("Later", ((Entity)seen.InputParameters["Target"])["subject"]);
        Assert.Equal(0, _organization.Local.DrainAsyncOperations());
    }

    [Fact]
    public void Job_disappears_when_its_request_is_rolled_back()
    {
        _organization.Step("Create", "lead", 40, _ => throw new InvalidPluginExecutionException("No."), rank: 2);
        _organization.Step("Create", "lead", 40, _ => { }, isAsynchronous: true);

        PluginOrganization.Fault(() => _organization.Lead());

        Assert.Equal(0, _organization.Count("asyncoperation"));
    }

    [Fact]
    public void Jobs_run_in_the_order_they_were_queued()
    {
        var seen = new List<object>();
        _organization.Step("Create", "lead", 40, services => seen.Add(((Entity)PluginOrganization.ContextOf(services).InputParameters["Target"])["subject"]), isAsynchronous: true);

        _organization.Lead("1");
        _organization.Lead("2");
        _organization.Lead("3");

        Assert.Equal(2, _organization.Local.DrainAsyncOperations(2));
        Assert.Equal(1, _organization.Local.DrainAsyncOperations());
        Assert.Equal(["1", "2", "3"], seen);
    }

    [Fact]
    public void Failed_job_is_visible_and_keeps_what_it_wrote()
    {
        _organization.Step("Create", "lead", 40, services =>
        {
            PluginOrganization.ServiceOf(services).Create(new Entity("account") { ["name"] = "Stays" });
            throw new InvalidPluginExecutionException("Out of luck.");
        }, isAsynchronous: true);

        _organization.Lead();
        _organization.Local.DrainAsyncOperations();

        var failed = Assert.Single(_organization.Local.FailedJobs);
        Assert.Equal("Out of luck.", failed.Error);
        Assert.Equal("Create", failed.Message);
        Assert.Equal("lead", failed.Table);
        Assert.Equal(1, _organization.Count("account"));
    }

    [Fact]
    public void Job_that_asks_for_a_retry_runs_again_later()
    {
        var runs = 0;
        _organization.Step("Create", "lead", 40, _ =>
        {
            if (++runs < 3)
            {
                throw new InvalidPluginExecutionException(OperationStatus.Retry, "Busy.");
            }
        }, isAsynchronous: true);
        _organization.Lead();

        Assert.Equal(1, _organization.Local.DrainAsyncOperations());
        Assert.Equal(0, _organization.Local.DrainAsyncOperations());
        _organization.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, _organization.Local.DrainAsyncOperations());
        _organization.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, _organization.Local.DrainAsyncOperations());

        Assert.Equal(3, runs);
        Assert.Empty(_organization.Local.FailedJobs);
    }

    [Fact]
    public void Succeeded_job_is_deleted_when_its_step_says_so()
    {
        _organization.Step("Create", "lead", 40, _ => { }, isAsynchronous: true, autoDelete: true);
        _organization.Lead();

        _organization.Local.DrainAsyncOperations();

        Assert.Equal(0, _organization.Count("asyncoperation"));
    }
}
