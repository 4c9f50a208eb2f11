using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the privileges of a role.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveroleprivilegesrolerequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveRolePrivilegesRoleRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveRolePrivilegesRoleRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveRolePrivilegesRoleRequest()
        : base("RetrieveRolePrivilegesRole")
    {
    }

    /// <summary>The id of the role.</summary>
    public Guid RoleId
    {
        get => Parameters.ValueOrDefault<Guid>("RoleId");
        set => Parameters["RoleId"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveRolePrivilegesRoleRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveRolePrivilegesRoleResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveRolePrivilegesRoleResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveRolePrivilegesRoleResponse()
    {
        ResponseName = "RetrieveRolePrivilegesRole";
    }

    /// <summary>The privileges and how far they reach.</summary>
    public RolePrivilege[] RolePrivileges => Results.ValueOrDefault<RolePrivilege[]>("RolePrivileges");
}
