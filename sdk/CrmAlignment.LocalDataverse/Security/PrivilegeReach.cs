using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>How far one privilege of one user reaches: the sum of what all the user's roles grant.</summary>
internal sealed class PrivilegeReach
{
    /// <summary>The greatest depth of all the roles that grant it: 1, 2, 4 or 8.</summary>
    public int DepthMask { get; set; }

    /// <summary>Whether it reaches every row.</summary>
    public bool IsGlobal => DepthMask >= 8;

    /// <summary>Users and teams whose rows it reaches: the user and the user's teams, or the team only that has the role.</summary>
    public HashSet<Guid> Owners { get; } = [];

    /// <summary>Business units whose rows it reaches.</summary>
    public HashSet<Guid> BusinessUnits { get; } = [];
}
