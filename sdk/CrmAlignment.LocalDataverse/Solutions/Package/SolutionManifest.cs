using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>What solution.xml says: identity, version, publisher and the components the solution is made of.</summary>
/// <param name="UniqueName">Unique name of the solution.</param>
/// <param name="Labels">Display names by language code.</param>
/// <param name="Descriptions">Descriptions by language code.</param>
/// <param name="Version">Version; upgrades compare it part by part.</param>
/// <param name="IsManaged">Whether the package is managed.</param>
/// <param name="Publisher">Who made it: an update by another one is refused.</param>
/// <param name="RootComponents">The components, in the file's order.</param>
/// <param name="MissingDependencies">What the package needs the organization to have.</param>
internal sealed record SolutionManifest(
    string UniqueName,
    IReadOnlyDictionary<int, string> Labels,
    IReadOnlyDictionary<int, string> Descriptions,
    Version Version,
    bool IsManaged,
    SolutionPublisher Publisher,
    IReadOnlyList<RootComponent> RootComponents,
    IReadOnlyList<MissingDependency> MissingDependencies);
