using System;
using System.Collections.Generic;

namespace CrmAlignment.Cli.Installation;

/// <summary>What a solution zip brings: of everything that is compared with an environment, this is the only declaration.</summary>
/// <param name="Name">Unique name of the solution.</param>
/// <param name="Version">Its version.</param>
/// <param name="IsManaged">Whether it is managed.</param>
/// <param name="Publisher">Unique name of its publisher.</param>
/// <param name="Prefix">Prefix of the publisher's components, without the underscore.</param>
/// <param name="Zip">Bytes of the zip.</param>
internal sealed record SolutionContent(string Name, Version Version, bool IsManaged, string Publisher, string Prefix, byte[] Zip)
{
    /// <summary>Names of solutions on which it rests, as its missing dependencies say.</summary>
    public IReadOnlyList<string> RestsOn { get; init; } = [];

    /// <summary>Tables, own ones and those that it extends, with the columns that it brings.</summary>
    public IReadOnlyList<TableColumns> Tables { get; init; } = [];

    /// <summary>Plug-in assemblies.</summary>
    public IReadOnlyList<AssemblyFile> Assemblies { get; init; } = [];

    /// <summary>Steps.</summary>
    public IReadOnlyList<PluginStep> Steps { get; init; } = [];

    /// <summary>Custom APIs.</summary>
    public IReadOnlyList<ApiSignature> Apis { get; init; } = [];

    /// <summary>Roles.</summary>
    public IReadOnlyList<NamedComponent> Roles { get; init; } = [];

    /// <summary>Web resources.</summary>
    public IReadOnlyList<WebFile> WebResources { get; init; } = [];

    /// <summary>Environment variables: schema name and default.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } = new Dictionary<string, string?>();
}
