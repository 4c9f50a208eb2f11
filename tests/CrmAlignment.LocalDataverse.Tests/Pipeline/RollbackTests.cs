using System;
using System.Collections.Generic;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Pipeline;

/// <summary>Regressions of XrmMockup #186 and fake-xrm-easy #359: nothing remains when a plug-in throws.</summary>
public sealed class RollbackTests : IDisposable
{
    private readonly PluginOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    public void Create_leaves_nothing_when_a_plugin_throws(int stage)
    {
        _organization.Step("Create", "lead", stage, _ => throw new InvalidPluginExecutionException("Not today."));

        var fault = PluginOrganization.Fault(() => _organization.Lead());

        Assert.Equal(DataverseErrorCode.IsvAborted, fault.Detail.ErrorCode);
        Assert.Equal("Not today.", fault.Detail.Message);
        Assert.Equal(0, _organization.Count("lead"));
    }

    [Fact]
    public void Update_undoes_what_plugins_wrote_before_a_later_one_throws()
    {
        var lead = _organization.Lead();
        _organization.Step("Update", "lead", 20, services => PluginOrganization.ServiceOf(services).Create(new Entity("account") { ["name"] = "Side effect" }));
        _organization.Step("Update", "lead", 40, _ => throw new InvalidOperationException("Broken."));

        var fault = PluginOrganization.Fault(() => _organization.Service.Update(new Entity("lead", lead) { ["subject"] = "Changed" }));

        Assert.Equal(DataverseErrorCode.IsvUnexpected, fault.Detail.ErrorCode);
        Assert.StartsWith("An unexpected error occurred from ISV code.", fault.Detail.Message, StringComparison.Ordinal);
        Assert.Equal("Engines", _organization.SubjectOf(lead));
        Assert.Equal(0, _organization.Count("account"));
    }

    [Fact]
    public void Create_fails_when_a_plugin_swallows_the_fault_of_a_service_call()
    {
        _organization.Step("Create", "lead", 20, services => Swallow(() => PluginOrganization.ServiceOf(services).Delete("account", Guid.NewGuid())));

        var fault = PluginOrganization.Fault(() => _organization.Lead());

        // https://learn.microsoft.com/troubleshoot/power-platform/dataverse/dataverse-plug-ins-errors: -2146893812.
        Assert.Equal(DataverseErrorCode.IsvTransactionCount, fault.Detail.ErrorCode);
        Assert.Equal(0, _organization.Count("lead"));
    }

    [Fact]
    public void Service_faults_with_no_active_transaction_when_used_after_a_swallowed_fault()
    {
        FaultException<OrganizationServiceFault>? second = null;
        _organization.Step("Create", "lead", 20, services =>
        {
            var service = PluginOrganization.ServiceOf(services);
            Swallow(() => service.Delete("account", Guid.NewGuid()));
            second = PluginOrganization.Fault(() => service.Create(new Entity("account") { ["name"] = "Never" }));
        });

        PluginOrganization.Fault(() => _organization.Lead());

        Assert.Equal(DataverseErrorCode.NoActiveTransaction, second!.Detail.ErrorCode);
        Assert.Equal("There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls and continue processing.", second.Detail.Message);
    }

    [Fact]
    public void PreValidation_keeps_what_it_wrote_when_the_operation_fails()
    {
        // Outside the transaction: https://learn.microsoft.com/power-apps/developer/data-platform/event-framework
        _organization.Step("Create", "lead", 10, services => PluginOrganization.ServiceOf(services).Create(new Entity("account") { ["name"] = "Kept" }));
        _organization.Step("Create", "lead", 40, _ => throw new InvalidPluginExecutionException("No."));

        PluginOrganization.Fault(() => _organization.Lead());

        Assert.Equal(1, _organization.Count("account"));
    }

    [Fact]
    public void Custom_code_of_a_plugin_reaches_the_caller()
    {
        _organization.Step("Create", "lead", 20, _ => throw new InvalidPluginExecutionException(OperationStatus.Failed, 4711, "With a code."));

        var fault = PluginOrganization.Fault(() => _organization.Lead());

        Assert.Equal(4711, fault.Detail.ErrorCode);
    }

    [Fact]
    public void Trace_of_a_failed_plugin_is_kept_when_its_request_is_rolled_back()
    {
        _organization.Step("Create", "lead", 20, services =>
        {
            ((ITracingService)services.GetService(typeof(ITracingService))!).Trace("looked at {0}", "it");
            throw new InvalidPluginExecutionException("No.");
        });

        var fault = PluginOrganization.Fault(() => _organization.Lead());

        Assert.Contains("looked at it", fault.Detail.TraceText, StringComparison.Ordinal);
        using var transaction = _organization.Local.Engine.Store.BeginRead();
        var log = Assert.Single(transaction.Find("plugintracelog", new Dictionary<string, object?>()));
        Assert.Equal("looked at it" + Environment.NewLine, transaction.Retrieve("plugintracelog", log)!["messageblock"]);
    }

    private static void Swallow(Action action)
    {
        try
        {
            action();
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // What the test is about: a plug-in that ignores the fault.
        }
    }
}
