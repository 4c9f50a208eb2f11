using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the privileges that a team has by its roles.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveteamprivilegesrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveTeamPrivilegesRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveTeamPrivilegesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveTeamPrivilegesRequest()
        : base("RetrieveTeamPrivileges")
    {
    }

    /// <summary>The id of the team.</summary>
    public Guid TeamId
    {
        get => Parameters.ValueOrDefault<Guid>("TeamId");
        set => Parameters["TeamId"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveTeamPrivilegesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveTeamPrivilegesResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveTeamPrivilegesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveTeamPrivilegesResponse()
    {
        ResponseName = "RetrieveTeamPrivileges";
    }

    /// <summary>The privileges and how far they reach.</summary>
    public RolePrivilege[] RolePrivileges => Results.ValueOrDefault<RolePrivilege[]>("RolePrivileges");
}
