using System;
using System.Collections.Generic;
using System.IO;

namespace CrmAlignment.Solution.Parts;

/// <summary>The parts of the package that people write as files: forms, dashboards, views, charts, roles, the app and web resources.</summary>
public sealed record HandWrittenParts
{
    /// <summary>Folder of the parts beside a program that references the builder.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "SolutionParts");

    /// <summary>No parts at all.</summary>
    public static HandWrittenParts None { get; } = new();

    /// <summary>Forms, ordered by path.</summary>
    public IReadOnlyList<FormPart> Forms { get; init; } = [];

    /// <summary>Dashboards, ordered by path.</summary>
    public IReadOnlyList<XmlPart> Dashboards { get; init; } = [];

    /// <summary>Views, ordered by path.</summary>
    public IReadOnlyList<TablePart> Views { get; init; } = [];

    /// <summary>Charts, ordered by path.</summary>
    public IReadOnlyList<TablePart> Charts { get; init; } = [];

    /// <summary>Security roles, ordered by path.</summary>
    public IReadOnlyList<XmlPart> Roles { get; init; } = [];

    /// <summary>Apps, ordered by path.</summary>
    public IReadOnlyList<XmlPart> Apps { get; init; } = [];

    /// <summary>Site maps, ordered by path.</summary>
    public IReadOnlyList<XmlPart> SiteMaps { get; init; } = [];

    /// <summary>Web resources, ordered by name.</summary>
    public IReadOnlyList<WebResourcePart> WebResources { get; init; } = [];

    /// <summary>Reads a folder with the subfolders forms, dashboards, views, charts, roles, app and webresources; each may be missing.</summary>
    /// <param name="folder">Folder of the parts.</param>
    /// <exception cref="Faults.SolutionBuildException">A file is not well-formed XML, has another root element than its folder wants, or names no table.</exception>
    public static HandWrittenParts Read(string folder) => new PartsReader(folder).Read();
}
