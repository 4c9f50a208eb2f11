using System;
using System.ServiceModel;
using System.Threading;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/analyze-performance#time-and-resource-constraints.</summary>
[Capability("Pipeline", "Two-minute limit")]
public abstract class TimeLimitSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [SkippableTheory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    public void Operation_fails_when_a_plugin_returns_late(int stage)
    {
        Plugins.Step("Update", "lead", stage, _ => Wait(Limit + TimeSpan.FromSeconds(1)));
        var lead = Lead("Before");

        var fault = Fault(() => Service.Update(new Entity("lead", lead) { ["subject"] = "After" }));

        Assert.Equal(DataverseErrorCode.PluginTimeout, fault.ErrorCode);
        Assert.Equal("Before", SubjectOf(lead));
    }

    [SkippableFact]
    public void Service_faults_when_the_time_is_over_and_catching_that_does_not_help()
    {
        FaultException<OrganizationServiceFault>? caught = null;
        Plugins.Step("Create", "lead", 40, services =>
        {
            Wait(Limit + TimeSpan.FromSeconds(1));
            caught = Assert.Throws<FaultException<OrganizationServiceFault>>(
                () => ServiceOf(services, null).Create(new Entity("account") { ["name"] = "Late" }));
        });

        var fault = Fault(() => Lead());

        Assert.Equal((DataverseErrorCode.PluginTimeout, DataverseErrorCode.PluginTimeout), (caught!.Detail.ErrorCode, fault.ErrorCode));
    }

    [SkippableFact]
    public void Plugins_of_one_operation_share_its_time()
    {
        Plugins.Step("Create", "lead", 20, _ => Wait(Limit / 2));
        Plugins.Step("Create", "lead", 40, services => ServiceOf(services, null).Create(new Entity("account") { ["name"] = "Nested" }));
        Plugins.Step("Create", "account", 20, _ => Wait((Limit / 2) + TimeSpan.FromSeconds(1)));

        Assert.Equal(DataverseErrorCode.PluginTimeout, Fault(() => Lead()).ErrorCode);
    }

    [SkippableFact]
    public void Requests_of_a_batch_have_the_time_each()
    {
        Plugins.Step("Create", "lead", 20, _ => Wait(Limit - TimeSpan.FromSeconds(1)));
        var batch = new ExecuteMultipleRequest { Requests = [], Settings = new ExecuteMultipleSettings { ReturnResponses = true } };
        for (var index = 0; index < 3; index++)
        {
            batch.Requests.Add(new CreateRequest { Target = Row("lead", ("subject", "Batch"), ("lastname", "Byron")) });
        }

        Assert.False(((ExecuteMultipleResponse)Service.Execute(batch)).IsFaulted);
    }

    [SkippableFact]
    public void Limit_can_be_changed_and_switched_off()
    {
        var environment = Environment.RequireLocal("the platform's limit is fixed");
        foreach (var (limit, isFaulted) in new[] { (TimeSpan.FromSeconds(1), true), (Timeout.InfiniteTimeSpan, false) })
        {
            using var organization = environment.OpenAnother(options => options with { OperationTimeout = limit });
            using var plugins = new PluginRegistration(environment, organization.AdminService);
            plugins.Step("Create", "lead", 20, _ => Wait(TimeSpan.FromHours(1)));
            var lead = Row("lead", ("subject", "Slow"), ("lastname", "Byron"));

            if (isFaulted)
            {
                Assert.Equal(DataverseErrorCode.PluginTimeout, Fault(() => organization.AdminService.Create(lead)).ErrorCode);
            }
            else
            {
                Assert.NotEqual(default, organization.AdminService.Create(lead));
            }
        }
    }

    private void Wait(TimeSpan time) => Environment.RequireLocal("moves the clock").Time.Advance(time);
}

public sealed class TimeLimitInMemory(InMemoryEnvironment environment) : TimeLimitSpecification<InMemoryEnvironment>(environment);

public sealed class TimeLimitOnFile(FileEnvironment environment) : TimeLimitSpecification<FileEnvironment>(environment);

public sealed class TimeLimitLive(LiveEnvironment environment) : TimeLimitSpecification<LiveEnvironment>(environment);

public sealed class TimeLimitOverHttp(OverHttpEnvironment environment) : TimeLimitSpecification<OverHttpEnvironment>(environment);
