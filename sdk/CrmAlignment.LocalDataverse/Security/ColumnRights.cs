using System;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>What a column security profile allows with a secured column.</summary>
[Flags]
internal enum ColumnRights
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>To read its values.</summary>
    Read = 1,

    /// <summary>To set it in a new row.</summary>
    Create = 2,

    /// <summary>To change it.</summary>
    Update = 4,
}
