using System;
using System.ServiceModel;
using System.Threading;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context and
/// https://learn.microsoft.com/power-apps/developer/data-platform/write-plug-in#services-you-can-use-in-your-code.
/// </summary>
[Capability("Pipeline", "Execution context and services")]
public abstract class ContextSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Context_describes_the_request_the_step_and_the_organization()
    {
        IPluginExecutionContext? seen = null;
        var step = Plugins.Step("Create", "lead", 20, services => seen = ContextOf(services));
        var organization = Environment.RequireLocal("looks at the context from outside").Organization;

        Lead();

        Assert.Equal(("Create", "lead", 20, 0, 1), (seen!.MessageName, seen.PrimaryEntityName, seen.Stage, seen.Mode, seen.Depth));
        Assert.Equal(organization.OrganizationId, seen.OrganizationId);
        Assert.Equal(organization.RootBusinessUnitId, seen.BusinessUnitId);
        Assert.Equal((Environment.UtcNow, 2, false), (seen.OperationCreatedOn, seen.IsolationMode, seen.IsExecutingOffline));
        Assert.Equal(("sdkmessageprocessingstep", step), (seen.OwningExtension.LogicalName, seen.OwningExtension.Id));
        Assert.Null(seen.ParentContext.ParentContext);
    }

    [SkippableTheory]
    [InlineData(typeof(IExecutionContext))]
    [InlineData(typeof(IPluginExecutionContext))]
    [InlineData(typeof(IPluginExecutionContext4))]
    [InlineData(typeof(IOrganizationServiceFactory))]
    [InlineData(typeof(ITracingService))]
    public void Service_of_the_SDK_is_there(Type service)
    {
        object? found = null;
        Plugins.Step("Create", "lead", 20, services => found = services.GetService(service));

        Lead();

        Assert.IsAssignableFrom(service, found);
    }

    [SkippableFact]
    public void Service_that_is_not_there_is_null()
    {
        object? found = this;
        Plugins.Step("Create", "lead", 20, services => found = services.GetService(typeof(IDisposable)));

        Lead();

        Assert.Null(found);
    }

    [SkippableFact]
    public void Request_keeps_its_id()
    {
        var id = Guid.NewGuid();
        Guid? seen = null;
        Plugins.Step("Create", "lead", 20, services => seen = ContextOf(services).RequestId);

        Service.Execute(new Microsoft.Xrm.Sdk.Messages.CreateRequest { Target = Row("lead", ("subject", "x"), ("lastname", "B")), RequestId = id });

        Assert.Equal(id, seen);
    }

    [SkippableFact]
    public void Service_is_refused_to_a_second_thread_inside_the_transaction()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/best-practices/business-logic/do-not-use-parallel-execution-in-plug-ins
        FaultException<OrganizationServiceFault>? refusal = null;
        Plugins.Step("Create", "lead", 40, services =>
        {
            var service = ServiceOf(services, null);
            var thread = new Thread(() => refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(
                () => service.Create(new Entity("account") { ["name"] = "Parallel" })));
            thread.Start();
            thread.Join();
        });

        Lead();

        Assert.Equal(DataverseErrorCode.NotSupported, refusal!.Detail.ErrorCode);
        Assert.Contains("second thread", refusal.Detail.Message, StringComparison.Ordinal);
    }
}

public sealed class ContextInMemory(InMemoryEnvironment environment) : ContextSpecification<InMemoryEnvironment>(environment);

public sealed class ContextOnFile(FileEnvironment environment) : ContextSpecification<FileEnvironment>(environment);

public sealed class ContextLive(LiveEnvironment environment) : ContextSpecification<LiveEnvironment>(environment);

public sealed class ContextOverHttp(OverHttpEnvironment environment) : ContextSpecification<OverHttpEnvironment>(environment);
