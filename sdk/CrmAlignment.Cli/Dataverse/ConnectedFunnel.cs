using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>An organization in which the product is installed: a file, or an environment at an address.</summary>
/// <param name="name">What people call it.</param>
/// <param name="service">Acts in it.</param>
/// <param name="drainJobs">Runs the asynchronous jobs that wait, where nobody else does.</param>
/// <param name="owned">What is closed with it.</param>
internal sealed class ConnectedFunnel(string name, IOrganizationService service, Action drainJobs, IDisposable owned) : IDisposable
{
    /// <summary>What people call it.</summary>
    public string Name { get; } = name;

    /// <summary>Acts in it.</summary>
    public IOrganizationService Service { get; } = service;

    /// <summary>Runs the asynchronous jobs that wait, where nobody else does.</summary>
    public void DrainJobs() => drainJobs();

    /// <inheritdoc/>
    public void Dispose() => owned.Dispose();
}
