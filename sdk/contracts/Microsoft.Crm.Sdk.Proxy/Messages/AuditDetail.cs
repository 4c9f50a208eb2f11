using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>What one entry of the audit log says; derived classes say what was changed.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.auditdetail</remarks>
[Serializable]
[DataContract(Name = "AuditDetail", Namespace = ContractNamespace.Crm2011)]
[KnownType(typeof(AttributeAuditDetail))]
[KnownType(typeof(RelationshipAuditDetail))]
[KnownType(typeof(RolePrivilegeAuditDetail))]
[KnownType(typeof(ShareAuditDetail))]
[KnownType(typeof(UserAccessAuditDetail))]
public class AuditDetail : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an entry without values.</summary>
    public AuditDetail()
    {
    }

    /// <summary>The row (audit) of the entry.</summary>
    [DataMember]
    public Entity AuditRecord { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
