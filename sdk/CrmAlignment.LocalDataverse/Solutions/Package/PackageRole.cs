using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A security role.</summary>
/// <param name="Id">Id of the role in the root business unit.</param>
/// <param name="Name">Name.</param>
/// <param name="Privileges">What it allows.</param>
public sealed record PackageRole(Guid Id, string Name, IReadOnlyList<PackageRolePrivilege> Privileges);
