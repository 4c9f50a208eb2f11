using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking;

/// <summary>How a package is checked.</summary>
public sealed record CheckOptions
{
    /// <summary>How much to unpack; <see cref="SolutionLimits.Default"/> by default.</summary>
    public SolutionLimits Limits { get; init; } = SolutionLimits.Default;

    /// <summary>
    /// Folder of the published schemas (CustomizationsSolution.xsd and what it includes), against which customizations.xml is validated
    /// as well; null by default, when it is not. They are Microsoft's, and come with the platform's documentation, not with this project.
    /// </summary>
    public string? SchemaFolder { get; init; }

    /// <summary>
    /// Whether the policy of this project is applied to packages of every publisher; false by default, when it is applied to those of
    /// its own publisher alone.
    /// </summary>
    public bool AppliesPolicyToAll { get; init; }
}
