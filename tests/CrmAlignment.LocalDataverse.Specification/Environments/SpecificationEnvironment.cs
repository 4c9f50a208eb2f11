using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>An organization that specifications run against. Its rows are not theirs alone: a test looks for its own.</summary>
public abstract class SpecificationEnvironment : IDisposable
{
    /// <summary>The service of a system administrator.</summary>
    public abstract IOrganizationService Service { get; }

    /// <summary>The organization's time.</summary>
    public abstract DateTime UtcNow { get; }

    /// <summary>The service of a user.</summary>
    /// <param name="userId">Id of the systemuser row.</param>
    public abstract IOrganizationService As(Guid userId);

    /// <summary>Returns when no asynchronous job waits or runs any more.</summary>
    public abstract void FinishJobs();

    /// <summary>The local organization; the test is skipped on a live one.</summary>
    /// <param name="reason">Why the test cannot run on a live one.</param>
    public abstract LocalEnvironment RequireLocal(string reason);

    /// <summary>Closes the environment.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the environment holds.</summary>
    /// <param name="disposing">Whether it is disposed.</param>
    protected abstract void Dispose(bool disposing);
}
