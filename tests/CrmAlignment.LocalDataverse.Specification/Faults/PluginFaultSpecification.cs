using System;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Faults;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/handle-exceptions, and for the details https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#include-additional-details-with-errors.</summary>
[Capability("Faults", "Plug-ins")]
public abstract class PluginFaultSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Refusal_keeps_the_plugins_message_code_and_status()
    {
        Plugins.Step("Create", "lead", 20, _ => throw new InvalidPluginExecutionException(OperationStatus.Canceled, 4711, "Not today."));

        var fault = Fault(() => Lead());

        Assert.Equal((4711, "Not today."), (fault.ErrorCode, fault.Message));
        Assert.Equal((int)OperationStatus.Canceled, fault.ErrorDetails["OperationStatus"]);
        Assert.Equal(4711, fault.ErrorDetails["SubErrorCode"]);
    }

    [SkippableFact]
    public void Refusal_without_a_code_has_the_platforms()
    {
        Plugins.Step("Create", "lead", 20, _ => throw new InvalidPluginExecutionException("Not today."));

        var fault = Fault(() => Lead());

        Assert.Equal(unchecked((int)0x80040265), fault.ErrorCode);
        Assert.Equal(unchecked((int)0x80131500), fault.ErrorDetails["SubErrorCode"]);
    }

    [SkippableFact]
    public void Refusal_with_a_status_and_the_code_0_has_the_platforms_code()
    {
        Plugins.Step("Create", "lead", 20, _ => throw new InvalidPluginExecutionException(OperationStatus.Suspended, 0, "Not today."));

        Assert.Equal(DataverseErrorCode.IsvAborted, Fault(() => Lead()).ErrorCode);
    }

    [SkippableFact]
    public void Refusal_because_of_a_service_fault_carries_it_inside()
    {
        Plugins.Step("Create", "lead", 20, services =>
        {
            try
            {
                ServiceOf(services, null).Delete("contact", Guid.NewGuid());
            }
            catch (FaultException<OrganizationServiceFault> inner)
            {
                throw new InvalidPluginExecutionException("The contact is gone.", inner);
            }
        });

        var fault = Fault(() => Lead());

        Assert.Equal("The contact is gone.", fault.Message);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, fault.InnerFault.ErrorCode);
    }

    [SkippableFact]
    public void Service_fault_that_a_plugin_lets_pass_keeps_its_code_and_message()
    {
        Plugins.Step("Create", "lead", 20, services =>
        {
            ((ITracingService)services.GetService(typeof(ITracingService))!).Trace("looking");
            ServiceOf(services, null).Delete("contact", Guid.NewGuid());
        });

        var fault = Fault(() => Lead());

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, fault.ErrorCode);
        Assert.Contains("looking", fault.TraceText, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Any_other_exception_is_named_without_its_stack()
    {
        Plugins.Step("Create", "lead", 20, _ => throw new InvalidOperationException("Broken."));

        var fault = Fault(() => Lead());

        Assert.Equal(DataverseErrorCode.IsvUnexpected, fault.ErrorCode);
        Assert.Contains("System.InvalidOperationException: Broken.", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Fault_of_a_plugin_arose_in_the_activity_of_the_request_that_ran_it()
    {
        var correlation = Guid.Empty;
        Plugins.Step("Create", "lead", 20, services =>
        {
            correlation = ContextOf(services).CorrelationId;
            throw new InvalidPluginExecutionException("Not today.");
        });

        var fault = Fault(() => Lead());

        Assert.Equal((correlation, Environment.UtcNow), (fault.ActivityId, fault.Timestamp));
    }
}

public sealed class PluginFaultsInMemory(InMemoryEnvironment environment) : PluginFaultSpecification<InMemoryEnvironment>(environment);

public sealed class PluginFaultsOnFile(FileEnvironment environment) : PluginFaultSpecification<FileEnvironment>(environment);

public sealed class PluginFaultsLive(LiveEnvironment environment) : PluginFaultSpecification<LiveEnvironment>(environment);

public sealed class PluginFaultsOverHttp(OverHttpEnvironment environment) : PluginFaultSpecification<OverHttpEnvironment>(environment);
