using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>A change of what a row is shared for.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.shareauditdetail</remarks>
[Serializable]
[DataContract(Name = "ShareAuditDetail", Namespace = ContractNamespace.Crm2011)]
public sealed class ShareAuditDetail : AuditDetail
{
    /// <summary>Creates a change without rights.</summary>
    public ShareAuditDetail()
    {
    }

    /// <summary>The rights after the change.</summary>
    [DataMember]
    public AccessRights NewPrivileges { get; set; }

    /// <summary>The rights before the change.</summary>
    [DataMember]
    public AccessRights OldPrivileges { get; set; }

    /// <summary>The user or team with whom the row is shared.</summary>
    [DataMember]
    public EntityReference Principal { get; set; }
}
