using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>A local organization with a clock of its own.</summary>
public abstract class LocalEnvironment : SpecificationEnvironment
{
    /// <summary>Opens the organization.</summary>
    /// <param name="databasePath">File of its database; null for memory.</param>
    protected LocalEnvironment(string? databasePath) =>
        Organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = databasePath, TimeProvider = Time });

    /// <summary>The organization.</summary>
    public LocalOrganization Organization { get; }

    /// <summary>Its clock: stands still until it is moved.</summary>
    public ManualTime Time { get; } = new();

    /// <inheritdoc/>
    public override IOrganizationService Service => Organization.AdminService;

    /// <inheritdoc/>
    public override DateTime UtcNow => Time.GetUtcNow().UtcDateTime;

    /// <inheritdoc/>
    public override IOrganizationService As(Guid userId) => Organization.ServiceFor(userId);

    /// <inheritdoc/>
    public override void FinishJobs() => Organization.DrainAsyncOperations();

    /// <inheritdoc/>
    public override LocalEnvironment RequireLocal(string reason) => this;

    /// <summary>
    /// Another organization of the same kind with other options, for a test that needs them. The test disposes it.
    /// </summary>
    /// <param name="configure">Changes the options.</param>
    public abstract LocalOrganization OpenAnother(Func<LocalDataverseOptions, LocalDataverseOptions> configure);

    /// <summary>Another organization of the same kind without any rows of others, for a test that asks it by <see cref="ServiceOf"/>. The test disposes it.</summary>
    public virtual LocalOrganization OpenEmpty() => OpenAnother(options => options);

    /// <summary>The service of an administrator of such an organization, reached as this environment's own is.</summary>
    /// <param name="organization">The organization.</param>
    public virtual IOrganizationService ServiceOf(LocalOrganization organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        return organization.AdminService;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => Organization.Dispose();
}
