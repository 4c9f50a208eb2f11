using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A security role.</summary>
/// <param name="Id">Id of the role in the root business unit.</param>
/// <param name="Name">Name that people see; not unique, since each business unit has a copy of the role.</param>
/// <param name="IsInherited">
/// Whether members of a team that has the role get its basic privileges for rows of their own; null when the file does not say.
/// </param>
/// <param name="Privileges">What it allows.</param>
internal sealed record PackageRole(Guid Id, string Name, bool? IsInherited, IReadOnlyList<PackageRolePrivilege> Privileges);
