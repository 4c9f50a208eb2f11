using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>References to records.</summary>
[Serializable]
[CollectionDataContract(Name = "EntityReferenceCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class EntityReferenceCollection : DataCollection<EntityReference>
{
    /// <summary>Creates an empty collection.</summary>
    public EntityReferenceCollection()
    {
    }

    /// <summary>Creates a collection with the items of a list.</summary>
    /// <param name="list">The references; not null.</param>
    public EntityReferenceCollection(IList<EntityReference> list)
        : base(list)
    {
    }
}
