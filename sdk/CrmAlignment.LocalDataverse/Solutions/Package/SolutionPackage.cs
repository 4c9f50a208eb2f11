using System;
using System.Collections.Generic;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A solution package as data: what the zip says, read and checked, and nothing the platform would add.</summary>
internal sealed record SolutionPackage
{
    /// <summary>What solution.xml says.</summary>
    public required SolutionManifest Manifest { get; init; }

    /// <summary>Tables, own and extended.</summary>
    public required IReadOnlyList<PackageTable> Tables { get; init; }

    /// <summary>Global choices.</summary>
    public required IReadOnlyList<PackageChoice> Choices { get; init; }

    /// <summary>One-to-many relationships, those of the system columns included.</summary>
    public required IReadOnlyList<PackageRelationship> Relationships { get; init; }

    /// <summary>Many-to-many relationships.</summary>
    public required IReadOnlyList<PackageManyToMany> ManyToMany { get; init; }

    /// <summary>Column maps between tables.</summary>
    public required IReadOnlyList<PackageEntityMap> EntityMaps { get; init; }

    /// <summary>Plug-in assemblies.</summary>
    public required IReadOnlyList<PackageAssembly> Assemblies { get; init; }

    /// <summary>Plug-in steps.</summary>
    public required IReadOnlyList<PackageStep> Steps { get; init; }

    /// <summary>Custom APIs.</summary>
    public required IReadOnlyList<PackageCustomApi> CustomApis { get; init; }

    /// <summary>Environment variable definitions.</summary>
    public required IReadOnlyList<PackageEnvironmentVariable> EnvironmentVariables { get; init; }

    /// <summary>Security roles.</summary>
    public required IReadOnlyList<PackageRole> Roles { get; init; }

    /// <summary>Column security profiles.</summary>
    public required IReadOnlyList<PackageColumnSecurityProfile> ColumnSecurityProfiles { get; init; }

    /// <summary>Roles of connections.</summary>
    public required IReadOnlyList<PackageConnectionRole> ConnectionRoles { get; init; }

    /// <summary>Which roles of connections match one another, by their ids.</summary>
    public required IReadOnlyList<(Guid Role, Guid Associated)> MatchingConnectionRoles { get; init; }

    /// <summary>Web resources.</summary>
    public required IReadOnlyList<PackageWebResource> WebResources { get; init; }

    /// <summary>Views.</summary>
    public required IReadOnlyList<PackageView> Views { get; init; }

    /// <summary>Charts.</summary>
    public required IReadOnlyList<PackageChart> Charts { get; init; }

    /// <summary>Forms and dashboards.</summary>
    public required IReadOnlyList<PackageForm> Forms { get; init; }

    /// <summary>Commands of tables and of the application.</summary>
    public required IReadOnlyList<PackageRibbon> Ribbons { get; init; }

    /// <summary>Site maps of apps.</summary>
    public required IReadOnlyList<PackageSiteMap> SiteMaps { get; init; }

    /// <summary>Model-driven apps.</summary>
    public required IReadOnlyList<PackageApp> Apps { get; init; }

    /// <summary>Processes, connection references, canvas apps and custom controls, which are kept as rows without effect.</summary>
    public required IReadOnlyList<PackageRow> InertComponents { get; init; }

    /// <summary>Language codes the package has labels in.</summary>
    public required IReadOnlyList<int> Languages { get; init; }

    /// <summary>What was left out because it is not supported, in sentences; empty unless that was asked for.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>Reads a solution zip.</summary>
    /// <param name="content">The bytes of the zip, which are not changed or kept.</param>
    /// <param name="limits">Size limits; null for <see cref="SolutionLimits.Default"/>.</param>
    /// <param name="skipsUnsupported">Whether what the local Dataverse does not support is left out and noted, rather than refused.</param>
    /// <returns>What the package says. Whether it fits an organization is not known by it: an import checks that.</returns>
    /// <exception cref="SolutionPackageException">
    /// The zip is damaged, lacks a part, has malformed or incomplete XML, or carries component kinds the local Dataverse does not support.
    /// </exception>
    public static SolutionPackage Read(byte[] content, SolutionLimits? limits = null, bool skipsUnsupported = false)
    {
        ArgumentNullException.ThrowIfNull(content);
        return SolutionPackageReader.Read(SolutionArchive.Read(content, limits), new PackageProblems(skipsUnsupported));
    }
}
