using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Definitions of tables.</summary>
[Serializable]
[CollectionDataContract(Name = "EntityMetadataCollection", Namespace = ContractNamespaces.Metadata2011)]
public sealed class EntityMetadataCollection : DataCollection<EntityMetadata>
{
    /// <summary>Creates an empty collection.</summary>
    public EntityMetadataCollection()
    {
    }
}
