using System;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>A local organization in memory.</summary>
public sealed class InMemoryEnvironment() : LocalEnvironment(databasePath: null)
{
    /// <inheritdoc/>
    public override LocalOrganization OpenAnother(Func<LocalDataverseOptions, LocalDataverseOptions> configure) =>
        LocalOrganization.Open(configure(new LocalDataverseOptions { TimeProvider = Time }));
}
