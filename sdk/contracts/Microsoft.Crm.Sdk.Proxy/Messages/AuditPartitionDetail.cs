using System;
using System.Runtime.Serialization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>A part of the audit log.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.auditpartitiondetail</remarks>
[Serializable]
[DataContract(Name = "AuditPartitionDetail", Namespace = ContractNamespace.Crm2011)]
public sealed class AuditPartitionDetail : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates a part without values.</summary>
    public AuditPartitionDetail()
    {
    }

    /// <summary>When its last entry was made, in UTC.</summary>
    [DataMember]
    public DateTime? EndDate { get; set; }

    /// <summary>Its number in the sequence of parts.</summary>
    [DataMember]
    public int PartitionNumber { get; set; }

    /// <summary>Its size in bytes.</summary>
    [DataMember]
    public long Size { get; set; }

    /// <summary>When its first entry was made, in UTC.</summary>
    [DataMember]
    public DateTime? StartDate { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
