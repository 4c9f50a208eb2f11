using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A page of the changes of a table's records since a version.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/use-change-tracking-synchronize-data-external-systems</remarks>
[Serializable]
[DataContract(Name = "BusinessEntityChanges", Namespace = ContractNamespaces.Xrm7Dot1)]
public sealed class BusinessEntityChanges : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an empty page.</summary>
    public BusinessEntityChanges()
    {
    }

    /// <summary>The changes.</summary>
    [DataMember]
    public BusinessEntityChangesCollection Changes { get; set; }

    /// <summary>The version to ask for the next changes with.</summary>
    [DataMember]
    public string DataToken { get; set; }

    /// <summary>The version of the definitions.</summary>
    [DataMember]
    public string GlobalMetadataVersion { get; set; }

    /// <summary>Whether further pages follow.</summary>
    [DataMember]
    public bool MoreRecords { get; set; }

    /// <summary>The cookie to ask for the next page with.</summary>
    [DataMember]
    public string PagingCookie { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
