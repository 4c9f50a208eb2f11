using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>The site map of an app.</summary>
/// <param name="UniqueName">Name that no other site map of the organization has, as a rule that of its app.</param>
/// <param name="Labels">Names by language code.</param>
/// <param name="Xml">The site map itself; null when the file gives none.</param>
internal sealed record PackageSiteMap(string UniqueName, IReadOnlyDictionary<int, string> Labels, string? Xml)
{
    /// <summary>Whether groups can be folded.</summary>
    public bool HasCollapsibleGroups { get; init; }

    /// <summary>Whether Home is shown.</summary>
    public bool ShowsHome { get; init; } = true;

    /// <summary>Whether pinned records are shown.</summary>
    public bool ShowsPinned { get; init; } = true;

    /// <summary>Whether recent records are shown.</summary>
    public bool ShowsRecents { get; init; } = true;
}
