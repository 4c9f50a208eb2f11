using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Durability;

/// <summary>The background thread of LocalDataverseOptions.RunsJobsInBackground.</summary>
public sealed class WorkerTests
{
    [Fact]
    public void Jobs_run_without_being_drained()
    {
        using var ran = new CountdownEvent(20);
        using var organization = new PluginOrganization(options => options with { RunsJobsInBackground = true });
        organization.Step("Create", "lead", 40, _ => ran.Signal(), isAsynchronous: true);

        for (var index = 0; index < 20; index++)
        {
            organization.Lead();
        }

        Assert.True(ran.Wait(TimeSpan.FromSeconds(20)));
        WaitUntilIdle(organization);
        Assert.Empty(organization.Local.FailedJobs);
    }

    [Fact]
    public async Task Closing_waits_for_the_job_that_runs()
    {
        using var started = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var ended = false;
        var organization = new PluginOrganization(options => options with { RunsJobsInBackground = true });
        organization.Step("Create", "lead", 40, _ =>
        {
            started.Set();
            release.Wait(TimeSpan.FromSeconds(20));
            ended = true;
        }, isAsynchronous: true);
        organization.Lead();
        Assert.True(started.Wait(TimeSpan.FromSeconds(20)));

        var closing = Task.Run(organization.Dispose);
        Assert.False(closing.IsCompleted);
        release.Set();

        await closing;
        Assert.True(ended);
    }

    [Fact]
    public void Job_that_throws_anything_is_a_failed_job_and_the_next_one_runs()
    {
        using var organization = new PluginOrganization(options => options with { RunsJobsInBackground = true });
        using var ran = new ManualResetEventSlim();
        organization.Step("Create", "lead", 40, _ => throw new NotFiniteNumberException("odd"), isAsynchronous: true);
        organization.Step("Create", "account", 40, _ => ran.Set(), isAsynchronous: true);

        organization.Lead();
        organization.Service.Create(new Microsoft.Xrm.Sdk.Entity("account") { ["name"] = "A" });

        Assert.True(ran.Wait(TimeSpan.FromSeconds(20)));
        Assert.Contains("odd", Assert.Single(organization.Local.FailedJobs).Error, StringComparison.Ordinal);
    }

    private static void WaitUntilIdle(PluginOrganization organization)
    {
        var watch = Stopwatch.StartNew();
        while (organization.Local.DrainAsyncOperations() > 0 && watch.Elapsed < TimeSpan.FromSeconds(20))
        {
        }
    }
}
