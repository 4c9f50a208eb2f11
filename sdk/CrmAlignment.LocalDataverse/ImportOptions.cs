namespace CrmAlignment.LocalDataverse;

/// <summary>How a solution is imported.</summary>
/// <remarks>
/// The options belong to an import rather than to the organization: one may be strict with the package under test, and lenient with the
/// solutions that it stands on.
/// </remarks>
public sealed record ImportOptions
{
    /// <summary>
    /// Whether components that the local Dataverse does not support, and what refers to tables that are not here, are left out and listed.
    /// Default: false, when they are refused, since a rule that silently does not run is worse than an import that fails.
    /// </summary>
    public bool SkipUnsupported { get; init; }

    /// <summary>
    /// Whether plug-in steps are enabled, and on-demand workflows activated that the package has active, as PublishWorkflows of an
    /// ImportSolutionRequest says it. Default: true; when false, new ones are disabled, and those that were there stay as they are.
    /// </summary>
    public bool EnableSteps { get; init; } = true;
}
