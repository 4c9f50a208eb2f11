using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Replaces the privileges of a role.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.replaceprivilegesrolerequest</remarks>
[Serializable]
[DataContract(Name = "ReplacePrivilegesRoleRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ReplacePrivilegesRoleRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ReplacePrivilegesRoleRequest()
        : base("ReplacePrivilegesRole")
    {
    }

    /// <summary>The privileges and how far they reach.</summary>
    public RolePrivilege[] Privileges
    {
        get => Parameters.ValueOrDefault<RolePrivilege[]>("Privileges");
        set => Parameters["Privileges"] = value;
    }

    /// <summary>The id of the role.</summary>
    public Guid RoleId
    {
        get => Parameters.ValueOrDefault<Guid>("RoleId");
        set => Parameters["RoleId"] = value;
    }
}

/// <summary>The answer to a <see cref="ReplacePrivilegesRoleRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ReplacePrivilegesRoleResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ReplacePrivilegesRoleResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ReplacePrivilegesRoleResponse()
    {
        ResponseName = "ReplacePrivilegesRole";
    }
}
