using System;
using System.Collections.Generic;

namespace CrmAlignment.Cli.Installation;

/// <summary>What a deployment does with one package.</summary>
/// <param name="Package">The package.</param>
/// <param name="From">The version that is installed; null when none is.</param>
/// <param name="Way">How it is brought to the package's.</param>
/// <param name="Differences">What the environment has otherwise; for a new solution, all that comes.</param>
internal sealed record PlannedImport(SolutionContent Package, Version? From, ImportWay Way, IReadOnlyList<Difference> Differences)
{
    /// <summary>In words: what happens to the solution.</summary>
    public string Text => Way switch
    {
        ImportWay.Install => $"{Package.Name}: install {Package.Version}",
        ImportWay.Upgrade => $"{Package.Name}: upgrade {From} -> {Package.Version}",
        ImportWay.Update when From == Package.Version => $"{Package.Name}: import {Package.Version} again",
        ImportWay.Update => $"{Package.Name}: update {From} -> {Package.Version}",
        ImportWay.Promote => $"{Package.Name}: apply the staged upgrade {From} -> {Package.Version}",
        _ => $"{Package.Name}: {Package.Version} is installed, nothing to do",
    };

    /// <summary>Whether what the package lacks stays in the environment.</summary>
    public bool KeepsRemoved => Way is ImportWay.Update or ImportWay.Leave;
}
