using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A user-interface component, kept as it stands in the package.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Table">Logical name of its table; null when it has none.</param>
/// <param name="Id">Its id; null for site maps, apps and ribbons.</param>
/// <param name="Name">Unique name of a site map or app; null for the others.</param>
/// <param name="Labels">Display names by language code.</param>
/// <param name="Xml">Its XML, unchanged but for whitespace between attributes.</param>
public sealed record PackageInterfacePart(
    PackageInterfaceKind Kind,
    string? Table,
    Guid? Id,
    string? Name,
    IReadOnlyDictionary<int, string> Labels,
    string Xml);
