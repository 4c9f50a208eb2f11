using System;
using CrmAlignment.LocalDataverse.Specification.Environments;
using Microsoft.Crm.Sdk.Messages;
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

    /// <summary>Disqualifies a lead by SetState.</summary>
    /// <param name="lead">Its id.</param>
    protected void Disqualify(Guid lead) => Service.Execute(new SetStateRequest
    {
        EntityMoniker = new EntityReference("lead", lead),
        State = new OptionSetValue(2),
        Status = new OptionSetValue(-1),
    });

    /// <summary>Creates a user; skips the test on a live environment, where a user costs a licence.</summary>
    /// <param name="lastName">Last name.</param>
    /// <param name="isAdministrator">Whether to give the user the role System Administrator; without it the user has no role.</param>
    /// <returns>Id of the user.</returns>
    protected Guid User(string lastName, bool isAdministrator = false)
    {
        var organization = Environment.RequireLocal("a live user costs a licence").Organization;
        var user = Create(
            "systemuser",
            ("firstname", "Test"),
            ("lastname", lastName),
            ("domainname", $"{Guid.NewGuid():N}@example.org"),
            ("businessunitid", new EntityReference("businessunit", organization.RootBusinessUnitId)));
        if (isAdministrator)
        {
            var role = new EntityReference("role", organization.AdministratorRoleId);
            Service.Associate("systemuser", user, new Relationship("systemuserroles_association"), [role]);
        }

        return user;
    }
}
