using System.Collections.ObjectModel;
using System.Linq;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk;

/// <summary>What came of the requests that saved the changes of a context, in their order.</summary>
public sealed class SaveChangesResultCollection : Collection<SaveChangesResult>
{
    internal SaveChangesResultCollection(SaveChangesOptions options) => Options = options;

    /// <summary>Whether any request failed.</summary>
    public bool HasError => this.Any(result => result.Error != null);

    /// <summary>How changes were saved.</summary>
    public SaveChangesOptions Options { get; }
}
