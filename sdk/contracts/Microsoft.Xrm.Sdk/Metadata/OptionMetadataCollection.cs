using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The choices of a set.</summary>
[Serializable]
[CollectionDataContract(Name = "OptionMetadataCollection", Namespace = ContractNamespaces.Metadata2011)]
public sealed class OptionMetadataCollection : DataCollection<OptionMetadata>
{
    /// <summary>Creates an empty collection.</summary>
    public OptionMetadataCollection()
    {
    }

    /// <summary>Creates a collection with the items of a list.</summary>
    /// <param name="list">The choices; not null.</param>
    public OptionMetadataCollection(IList<OptionMetadata> list)
        : base(list)
    {
    }
}
