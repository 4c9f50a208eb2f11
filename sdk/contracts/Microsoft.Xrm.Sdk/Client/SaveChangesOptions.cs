using System;

namespace Microsoft.Xrm.Sdk.Client;

/// <summary>What happens when a change cannot be saved.</summary>
[Flags]
public enum SaveChangesOptions
{
    /// <summary>Saving stops at the first error. The default.</summary>
    None = 0,

    /// <summary>The other changes are saved all the same.</summary>
    ContinueOnError = 1,
}
