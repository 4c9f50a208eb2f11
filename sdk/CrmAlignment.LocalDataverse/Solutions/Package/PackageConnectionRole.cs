using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A role that rows have in connections.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name that people see.</param>
/// <param name="Category">Number of its category; null when the file does not say.</param>
/// <param name="Description">What it is for; null when the file does not say.</param>
/// <param name="IntroducedVersion">Version that brought it; null when the file does not say.</param>
/// <param name="Tables">Logical names of the tables whose rows may have it, by the id of the row that says so; none means all.</param>
internal sealed record PackageConnectionRole(
    Guid Id, string Name, int? Category, string? Description, string? IntroducedVersion, IReadOnlyList<(Guid Id, string Table)> Tables);
