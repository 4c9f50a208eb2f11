using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the privileges that a user has by roles of the user and of teams.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveuserprivilegesrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveUserPrivilegesRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveUserPrivilegesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveUserPrivilegesRequest()
        : base("RetrieveUserPrivileges")
    {
    }

    /// <summary>The id of the user.</summary>
    public Guid UserId
    {
        get => Parameters.ValueOrDefault<Guid>("UserId");
        set => Parameters["UserId"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveUserPrivilegesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveUserPrivilegesResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveUserPrivilegesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveUserPrivilegesResponse()
    {
        ResponseName = "RetrieveUserPrivileges";
    }

    /// <summary>The privileges and how far they reach.</summary>
    public RolePrivilege[] RolePrivileges => Results.ValueOrDefault<RolePrivilege[]>("RolePrivileges");
}
