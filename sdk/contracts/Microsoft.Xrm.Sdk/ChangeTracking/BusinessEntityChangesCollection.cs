using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The changes of a table's records.</summary>
[Serializable]
[CollectionDataContract(Name = "BusinessEntityChangesCollection", Namespace = ContractNamespaces.Xrm7Dot1)]
[KnownType(typeof(NewOrUpdatedItem))]
[KnownType(typeof(RemovedOrDeletedItem))]
public sealed class BusinessEntityChangesCollection : DataCollection<IChangedItem>
{
    /// <summary>Creates an empty collection.</summary>
    public BusinessEntityChangesCollection()
    {
    }

    /// <summary>Creates a collection with the items of a list.</summary>
    /// <param name="list">The changes; not null.</param>
    public BusinessEntityChangesCollection(IList<IChangedItem> list)
        : base(list)
    {
    }
}
