using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A view of a table.</summary>
internal sealed record PackageView
{
    /// <summary>Id of the view.</summary>
    public required Guid Id { get; init; }

    /// <summary>Logical name of its table.</summary>
    public required string Table { get; init; }

    /// <summary>Names by language code.</summary>
    public required IReadOnlyDictionary<int, string> Labels { get; init; }

    /// <summary>Descriptions by language code.</summary>
    public required IReadOnlyDictionary<int, string> Descriptions { get; init; }

    /// <summary>Kind of view: 0 public, 1 advanced find, 2 associated, 4 quick find, 64 lookup.</summary>
    public int QueryType { get; init; }

    /// <summary>Its query, as FetchXML; null when the file gives none.</summary>
    public string? FetchXml { get; init; }

    /// <summary>Its columns on screen; null when the file gives none.</summary>
    public string? LayoutXml { get; init; }

    /// <summary>Whether it is the default of its table and type.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether it is the table's quick find view.</summary>
    public bool IsQuickFind { get; init; }

    /// <summary>Whether it is private.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Version of the solution that brought it first; null when the file gives none.</summary>
    public string? IntroducedVersion { get; init; }
}
