using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads how far a user has a privilege, by its id.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveuserprivilegebyprivilegeidrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveUserPrivilegeByPrivilegeIdRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveUserPrivilegeByPrivilegeIdRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveUserPrivilegeByPrivilegeIdRequest()
        : base("RetrieveUserPrivilegeByPrivilegeId")
    {
    }

    /// <summary>The id of the privilege.</summary>
    public Guid PrivilegeId
    {
        get => Parameters.ValueOrDefault<Guid>("PrivilegeId");
        set => Parameters["PrivilegeId"] = value;
    }

    /// <summary>The id of the user.</summary>
    public Guid UserId
    {
        get => Parameters.ValueOrDefault<Guid>("UserId");
        set => Parameters["UserId"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveUserPrivilegeByPrivilegeIdRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveUserPrivilegeByPrivilegeIdResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveUserPrivilegeByPrivilegeIdResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveUserPrivilegeByPrivilegeIdResponse()
    {
        ResponseName = "RetrieveUserPrivilegeByPrivilegeId";
    }

    /// <summary>The privileges and how far they reach.</summary>
    public RolePrivilege[] RolePrivileges => Results.ValueOrDefault<RolePrivilege[]>("RolePrivileges");
}
