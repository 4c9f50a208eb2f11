using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>One page of entries of the audit log.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.auditdetailcollection</remarks>
[Serializable]
[DataContract(Name = "AuditDetailCollection", Namespace = ContractNamespace.Crm2011)]
public sealed class AuditDetailCollection : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates a page without entries.</summary>
    public AuditDetailCollection()
    {
    }

    /// <summary>The entries.</summary>
    [DataMember]
    public DataCollection<AuditDetail> AuditDetails { get; private set; } = EmptyCollection.Of<AuditDetail>();

    /// <summary>The number of entries.</summary>
    public int Count => AuditDetails.Count;

    /// <summary>Whether more entries follow.</summary>
    [DataMember]
    public bool MoreRecords { get; set; }

    /// <summary>With what the next page is asked for.</summary>
    [DataMember]
    public string PagingCookie { get; set; }

    /// <summary>The number of entries on all pages, where it was asked for.</summary>
    [DataMember]
    public int TotalRecordCount { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>An entry.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <returns>The entry.</returns>
    public AuditDetail this[int index]
    {
        get => AuditDetails[index];
        set => AuditDetails[index] = value;
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="auditDetail">The entry.</param>
    public void Add(AuditDetail auditDetail) => AuditDetails.Add(auditDetail);
}
