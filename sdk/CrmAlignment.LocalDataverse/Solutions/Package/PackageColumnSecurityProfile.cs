using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A column security profile.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name that people see.</param>
/// <param name="Description">What it is for; null when the file does not say.</param>
/// <param name="Permissions">What it allows.</param>
internal sealed record PackageColumnSecurityProfile(
    Guid Id, string Name, string? Description, IReadOnlyList<PackageColumnPermission> Permissions);
