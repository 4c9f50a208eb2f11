using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The images of a record that a step asked for: records under the images' aliases.</summary>
[Serializable]
[CollectionDataContract(Name = "EntityImageCollection", Namespace = ContractNamespaces.Xrm2011)]
public class EntityImageCollection : DataCollection<string, Entity>
{
    /// <summary>Creates an empty collection.</summary>
    public EntityImageCollection()
    {
    }

    /// <summary>Creates a collection over a dictionary, which it shares.</summary>
    /// <param name="collection">The dictionary; not null.</param>
    protected internal EntityImageCollection(IDictionary<string, Entity> collection)
        : base(collection)
    {
    }
}
