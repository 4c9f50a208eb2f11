using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.AsyncJobs;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/asynchronous-service.</summary>
[Capability("Asynchronous jobs", "Background worker and durable queue")]
public abstract class WorkerSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private static readonly StepSettings Asynchronous = new() { IsAsynchronous = true };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [SkippableFact]
    public void Jobs_run_in_the_background_when_the_option_says_so()
    {
        using var ran = new CountdownEvent(20);
        using var organization = Open();
        using var plugins = new PluginRegistration(Environment, organization.AdminService);
        plugins.Step("Create", "lead", 40, _ => ran.Signal(), Asynchronous);

        for (var index = 0; index < 20; index++)
        {
            Lead(organization);
        }

        Assert.True(ran.Wait(Patience));
        WaitUntilIdle(organization);
        Assert.Empty(organization.FailedJobs);
    }

    [SkippableFact]
    public async Task Closing_waits_for_the_job_that_runs()
    {
        using var started = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var ended = false;
        var organization = Open();
        new PluginRegistration(Environment, organization.AdminService).Step(
            "Create",
            "lead",
            40,
            _ =>
            {
                started.Set();
                release.Wait(Patience);
                ended = true;
            },
            Asynchronous);
        Lead(organization);
        Assert.True(started.Wait(Patience));

        var closing = Task.Run(organization.Dispose);
        Assert.False(closing.IsCompleted);
        release.Set();

        await closing;
        Assert.True(ended);
    }

    [SkippableFact]
    public void Job_that_throws_anything_fails_and_the_next_one_runs()
    {
        using var organization = Open();
        using var plugins = new PluginRegistration(Environment, organization.AdminService);
        using var ran = new ManualResetEventSlim();
        plugins.Step("Create", "lead", 40, _ => throw new NotFiniteNumberException("odd"), Asynchronous);
        plugins.Step("Create", "account", 40, _ => ran.Set(), Asynchronous);

        Lead(organization);
        organization.AdminService.Create(Row("account", ("name", "A")));

        Assert.True(ran.Wait(Patience));
        WaitUntilIdle(organization);
        Assert.Contains("odd", Assert.Single(organization.FailedJobs).Error, StringComparison.Ordinal);
    }

    private static void Lead(LocalOrganization organization) =>
        organization.AdminService.Create(Row("lead", ("subject", "x"), ("lastname", "Byron")));

    private static void WaitUntilIdle(LocalOrganization organization)
    {
        var watch = Stopwatch.StartNew();
        while (organization.DrainAsyncOperations() > 0 && watch.Elapsed < Patience)
        {
        }
    }

    private LocalOrganization Open() =>
        Environment.RequireLocal("needs an option").OpenAnother(options => options with { RunsJobsInBackground = true });
}

public sealed class WorkersInMemory(InMemoryEnvironment environment) : WorkerSpecification<InMemoryEnvironment>(environment);

public sealed class WorkersOnFile(FileEnvironment environment) : WorkerSpecification<FileEnvironment>(environment);

public sealed class WorkersLive(LiveEnvironment environment) : WorkerSpecification<LiveEnvironment>(environment);

public sealed class WorkersOverHttp(OverHttpEnvironment environment) : WorkerSpecification<OverHttpEnvironment>(environment);
