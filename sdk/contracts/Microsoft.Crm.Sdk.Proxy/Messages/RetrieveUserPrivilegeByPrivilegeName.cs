using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads how far a user has a privilege, by its name.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveuserprivilegebyprivilegenamerequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveUserPrivilegeByPrivilegeNameRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveUserPrivilegeByPrivilegeNameRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveUserPrivilegeByPrivilegeNameRequest()
        : base("RetrieveUserPrivilegeByPrivilegeName")
    {
    }

    /// <summary>The name of the privilege.</summary>
    public string PrivilegeName
    {
        get => Parameters.ValueOrDefault<string>("PrivilegeName");
        set => Parameters["PrivilegeName"] = value;
    }

    /// <summary>The id of the user.</summary>
    public Guid UserId
    {
        get => Parameters.ValueOrDefault<Guid>("UserId");
        set => Parameters["UserId"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveUserPrivilegeByPrivilegeNameRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveUserPrivilegeByPrivilegeNameResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveUserPrivilegeByPrivilegeNameResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveUserPrivilegeByPrivilegeNameResponse()
    {
        ResponseName = "RetrieveUserPrivilegeByPrivilegeName";
    }

    /// <summary>The privileges and how far they reach.</summary>
    public RolePrivilege[] RolePrivileges => Results.ValueOrDefault<RolePrivilege[]>("RolePrivileges");
}
