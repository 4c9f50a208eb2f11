using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The parts of the audit log.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.auditpartitiondetailcollection</remarks>
[Serializable]
[CollectionDataContract(Name = "AuditPartitionDetailCollection", Namespace = ContractNamespace.Crm2011)]
public sealed class AuditPartitionDetailCollection : DataCollection<AuditPartitionDetail>, IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates a list without parts.</summary>
    public AuditPartitionDetailCollection()
    {
    }

    /// <summary>Whether the parts are logical ones.</summary>
    public bool IsLogicalCollection { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
