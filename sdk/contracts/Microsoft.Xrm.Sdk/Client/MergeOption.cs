namespace Microsoft.Xrm.Sdk.Client;

/// <summary>What becomes of a record that a query returns and the context already tracks.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.client.mergeoption</remarks>
public enum MergeOption
{
    /// <summary>The tracked record stays as it is. The default.</summary>
    AppendOnly = 0,

    /// <summary>The tracked record gets what was read; changes that were not saved are lost.</summary>
    OverwriteChanges = 1,

    /// <summary>The tracked record gets what was read, unless it has changes that were not saved.</summary>
    PreserveChanges = 2,

    /// <summary>Nothing is tracked: the query returns what was read.</summary>
    NoTracking = 3,
}
