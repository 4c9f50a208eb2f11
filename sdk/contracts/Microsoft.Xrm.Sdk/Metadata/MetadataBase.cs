using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A definition: of a table, a column, a choice and so on.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.metadatabase</remarks>
[Serializable]
[DataContract(Name = "MetadataBase", Namespace = ContractNamespaces.Metadata2011)]
public abstract class MetadataBase : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an empty definition.</summary>
    protected MetadataBase()
    {
    }

    /// <summary>Whether the definition changed since the given version stamp; null where none was given.</summary>
    [DataMember]
    public bool? HasChanged { get; set; }

    /// <summary>The id of the definition.</summary>
    [DataMember]
    public Guid? MetadataId { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
