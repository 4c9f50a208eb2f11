using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text in several languages.</summary>
[Serializable]
[CollectionDataContract(Name = "LocalizedLabelCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class LocalizedLabelCollection : DataCollection<LocalizedLabel>
{
    /// <summary>Creates an empty collection.</summary>
    public LocalizedLabelCollection()
    {
    }

    /// <summary>Creates a collection with the items of a list.</summary>
    /// <param name="list">The texts; not null.</param>
    public LocalizedLabelCollection(IList<LocalizedLabel> list)
        : base(list)
    {
    }
}
