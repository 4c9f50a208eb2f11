using System;
using CrmAlignment.LocalDataverse.Specification.Environments;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Specification.Plugins;

/// <summary>A specification with plug-ins. Each test has registrations of its own, which end with it.</summary>
/// <typeparam name="TEnvironment">Where the tests run.</typeparam>
/// <param name="environment">The environment.</param>
public abstract class PluginSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment), IDisposable
    where TEnvironment : SpecificationEnvironment
{
    /// <summary>The registrations of this test.</summary>
    protected PluginRegistration Plugins { get; } = new(environment);

    /// <summary>Takes the registrations back.</summary>
    public void Dispose()
    {
        Plugins.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The execution context that a delegate of the test runs in.</summary>
    /// <param name="services">What the plug-in was given.</param>
    protected static IPluginExecutionContext7 ContextOf(IServiceProvider services) =>
        (IPluginExecutionContext7)services.GetService(typeof(IPluginExecutionContext7))!;

    /// <summary>A service for a delegate of the test.</summary>
    /// <param name="services">What the plug-in was given.</param>
    /// <param name="userId">User to act as; null for SYSTEM.</param>
    protected static IOrganizationService ServiceOf(IServiceProvider services, Guid? userId) =>
        ((IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(userId);

    /// <summary>Creates a lead.</summary>
    /// <param name="subject">Its topic.</param>
    /// <returns>Its id.</returns>
    protected Guid Lead(string subject = "Engines") => Create("lead", ("subject", subject), ("lastname", "Byron"));

    /// <summary>The topic of a lead, as stored.</summary>
    /// <param name="lead">Its id.</param>
    protected string? SubjectOf(Guid lead) => Read("lead", lead, "subject").GetAttributeValue<string>("subject");
}
