namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>The types of values that columns are kept as.</summary>
internal enum SqlKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>INTEGER.</summary>
    Integer,

    /// <summary>REAL.</summary>
    Real,

    /// <summary>TEXT.</summary>
    Text,

    /// <summary>A BLOB of sixteen bytes that is an identifier.</summary>
    Id,
}
