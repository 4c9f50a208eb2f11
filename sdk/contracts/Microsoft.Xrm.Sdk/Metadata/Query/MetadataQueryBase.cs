using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>A query of definitions in any of its forms.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.query.metadataquerybase</remarks>
[Serializable]
[DataContract(Name = "MetadataQueryBase", Namespace = ContractNamespaces.MetadataQuery)]
public abstract class MetadataQueryBase : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an empty instance.</summary>
    protected MetadataQueryBase()
    {
    }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
