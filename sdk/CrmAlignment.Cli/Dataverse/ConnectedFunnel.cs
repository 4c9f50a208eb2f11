using System;
using CrmAlignment.LocalDataverse;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>An organization in which the product is installed: a file, or an environment at an address.</summary>
internal sealed class ConnectedFunnel : IDisposable
{
    private readonly IDisposable _owned;
    private readonly Action _drainJobs;

    /// <summary>A file.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="organization">What it holds; closed with this.</param>
    public ConnectedFunnel(string name, LocalOrganization organization)
    {
        (Name, Service, ServiceFor, _owned) = (name, organization.AdminService, organization.ServiceFor, organization);
        Local = organization;
        _drainJobs = () => organization.DrainAsyncOperations();
    }

    /// <summary>An environment at an address, which runs its jobs by itself.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="environment">The environment; closed with this.</param>
    public ConnectedFunnel(string name, ServedEnvironment environment)
    {
        (Name, Service, ServiceFor, _owned) = (name, environment.Service, environment.ServiceFor, environment);
        LeadsAreInQueues = environment.LeadsAreInQueues;
        _drainJobs = () => { };
    }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>Acts in it.</summary>
    public IOrganizationService Service { get; }

    /// <summary>Acts in it as a user.</summary>
    public Func<Guid, IOrganizationService> ServiceFor { get; }

    /// <summary>Says whether leads can be in queues, where the setting can be read and not written; null where both are messages.</summary>
    public Func<bool>? LeadsAreInQueues { get; }

    /// <summary>The organization of a file; null of an environment at an address.</summary>
    public LocalOrganization? Local { get; }

    /// <summary>Runs the asynchronous jobs that wait, where nobody else does.</summary>
    public void DrainJobs() => _drainJobs();

    /// <inheritdoc/>
    public void Dispose() => _owned.Dispose();
}
