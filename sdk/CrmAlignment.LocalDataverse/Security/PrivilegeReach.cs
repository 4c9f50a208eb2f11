using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>How far one privilege of one user reaches: the sum of what all the user's roles grant.</summary>
internal sealed class PrivilegeReach
{
    /// <summary>Whether it reaches every row.</summary>
    public bool IsGlobal { get; set; }

    /// <summary>Whether it reaches the user's own rows, and those of the user's teams.</summary>
    public bool IsBasic { get; set; }

    /// <summary>Business units whose rows it reaches.</summary>
    public HashSet<Guid> BusinessUnits { get; } = [];
}
