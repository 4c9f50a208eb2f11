using System.Xml.Linq;

namespace CrmAlignment.SolutionFormat.Dependencies;

/// <summary>A component of the package needs one that another solution brings.</summary>
/// <param name="Required">What is needed.</param>
/// <param name="Solution">Unique name of the solution that brings it.</param>
/// <param name="Dependent">What needs it.</param>
public sealed record Dependency(DependencyEnd Required, string Solution, DependencyEnd Dependent)
{
    // Import looks for the component, not for the version; the oldest one that has all used columns is named.
    private const string Version = "9.0.0.0";

    /// <summary>The element MissingDependency.</summary>
    public XElement ToXml() =>
        new("MissingDependency", Required.ToXml("Required", $"{Solution} ({Version})"), Dependent.ToXml("Dependent"));
}
