namespace Microsoft.Xrm.Sdk.Client;

/// <summary>What saving does with a tracked record or link.</summary>
internal enum TrackedState
{
    /// <summary>Nothing.</summary>
    Unchanged,

    /// <summary>It is created.</summary>
    Added,

    /// <summary>It is updated.</summary>
    Changed,

    /// <summary>It is deleted.</summary>
    Deleted,
}
