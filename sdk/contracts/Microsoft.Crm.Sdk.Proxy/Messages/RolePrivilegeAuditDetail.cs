using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>A change of the privileges of a role.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.roleprivilegeauditdetail</remarks>
[Serializable]
[DataContract(Name = "RolePrivilegeAuditDetail", Namespace = ContractNamespace.Crm2011)]
public sealed class RolePrivilegeAuditDetail : AuditDetail
{
    /// <summary>Creates a change without privileges.</summary>
    public RolePrivilegeAuditDetail()
    {
    }

    /// <summary>The privileges that do not exist any more.</summary>
    [DataMember]
    public DataCollection<Guid> InvalidNewPrivileges { get; private set; } = EmptyCollection.Of<Guid>();

    /// <summary>The privileges after the change.</summary>
    [DataMember]
    public RolePrivilege[] NewRolePrivileges { get; set; }

    /// <summary>The privileges before the change.</summary>
    [DataMember]
    public RolePrivilege[] OldRolePrivileges { get; set; }
}
