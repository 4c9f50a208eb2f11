using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Deleted definitions: their ids under their kinds.</summary>
[Serializable]
[CollectionDataContract(Name = "DeletedMetadataCollection", Namespace = ContractNamespaces.MetadataQuery)]
public sealed class DeletedMetadataCollection : DataCollection<DeletedMetadataFilters, DataCollection<Guid>>
{
    /// <summary>Creates an empty collection.</summary>
    public DeletedMetadataCollection()
    {
    }
}
