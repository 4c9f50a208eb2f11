using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>An environment, and the packages that it is held against.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Packages">The packages: the product's, and its gate's.</param>
/// <param name="Now">The present, UTC.</param>
internal sealed record Examination(TargetEnvironment Environment, IReadOnlyList<SolutionContent> Packages, DateTime Now)
{
    /// <summary>What the environment has.</summary>
    public InstalledState Installed { get; } = new(Environment, Packages);

    /// <summary>Acts in the environment.</summary>
    public IOrganizationService Service => Environment.Service;

    /// <summary>The package of the product.</summary>
    public SolutionContent Product => Packages.First(package => package.Name == Publisher.SolutionUniqueName);

    /// <summary>The package with the step on QualifyLead.</summary>
    public SolutionContent Gate => Packages.First(package => package.Name == Publisher.GateSolutionUniqueName);

    /// <summary>How the product differs from its package.</summary>
    public Differences Differences => new(Product, Installed);
}
