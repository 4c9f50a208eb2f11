using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The values of a multi-select choice column.</summary>
[Serializable]
[CollectionDataContract(Name = "OptionSetValueCollection", Namespace = ContractNamespaces.Xrm9)]
public sealed class OptionSetValueCollection : DataCollection<OptionSetValue>
{
    /// <summary>Creates an empty collection.</summary>
    public OptionSetValueCollection()
    {
    }

    /// <summary>Creates a collection with the items of a list.</summary>
    /// <param name="list">The values; not null.</param>
    public OptionSetValueCollection(IList<OptionSetValue> list)
        : base(list)
    {
    }
}
