using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Adds privileges to a role.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addprivilegesrolerequest</remarks>
[Serializable]
[DataContract(Name = "AddPrivilegesRoleRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class AddPrivilegesRoleRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public AddPrivilegesRoleRequest()
        : base("AddPrivilegesRole")
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

/// <summary>The answer to a <see cref="AddPrivilegesRoleRequest"/>.</summary>
[Serializable]
[DataContract(Name = "AddPrivilegesRoleResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class AddPrivilegesRoleResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public AddPrivilegesRoleResponse()
    {
        ResponseName = "AddPrivilegesRole";
    }
}
