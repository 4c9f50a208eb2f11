using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Removes a privilege from a role.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removeprivilegerolerequest</remarks>
[Serializable]
[DataContract(Name = "RemovePrivilegeRoleRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RemovePrivilegeRoleRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RemovePrivilegeRoleRequest()
        : base("RemovePrivilegeRole")
    {
    }

    /// <summary>The id of the privilege.</summary>
    public Guid PrivilegeId
    {
        get => Parameters.ValueOrDefault<Guid>("PrivilegeId");
        set => Parameters["PrivilegeId"] = value;
    }

    /// <summary>The id of the role.</summary>
    public Guid RoleId
    {
        get => Parameters.ValueOrDefault<Guid>("RoleId");
        set => Parameters["RoleId"] = value;
    }
}

/// <summary>The answer to a <see cref="RemovePrivilegeRoleRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RemovePrivilegeRoleResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RemovePrivilegeRoleResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RemovePrivilegeRoleResponse()
    {
        ResponseName = "RemovePrivilegeRole";
    }
}
