using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What operations on a record do to the records that refer to it.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.cascadeconfiguration</remarks>
[Serializable]
[DataContract(Name = "CascadeConfiguration", Namespace = ContractNamespaces.Metadata2011)]
public sealed class CascadeConfiguration : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an empty definition.</summary>
    public CascadeConfiguration()
    {
    }

    /// <summary>What assigning the referenced record does to the referring ones.</summary>
    [DataMember]
    public CascadeType? Assign { get; set; }

    /// <summary>What deleting the referenced record does to the referring ones.</summary>
    [DataMember]
    public CascadeType? Delete { get; set; }

    /// <summary>What merging the referenced record does to the referring ones.</summary>
    [DataMember]
    public CascadeType? Merge { get; set; }

    /// <summary>What a new parent of the referenced record does to the referring ones.</summary>
    [DataMember]
    public CascadeType? Reparent { get; set; }

    /// <summary>What the rollup of activities on forms does with the relationship.</summary>
    [DataMember]
    public CascadeType? RollupView { get; set; }

    /// <summary>What sharing the referenced record does to the referring ones.</summary>
    [DataMember]
    public CascadeType? Share { get; set; }

    /// <summary>What ending a share of the referenced record does to the referring ones.</summary>
    [DataMember]
    public CascadeType? Unshare { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
