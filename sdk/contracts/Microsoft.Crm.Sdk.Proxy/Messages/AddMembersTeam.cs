using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Adds users to a team.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addmembersteamrequest</remarks>
[Serializable]
[DataContract(Name = "AddMembersTeamRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class AddMembersTeamRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public AddMembersTeamRequest()
        : base("AddMembersTeam")
    {
    }

    /// <summary>The ids of the members.</summary>
    public Guid[] MemberIds
    {
        get => Parameters.ValueOrDefault<Guid[]>("MemberIds");
        set => Parameters["MemberIds"] = value;
    }

    /// <summary>The id of the team.</summary>
    public Guid TeamId
    {
        get => Parameters.ValueOrDefault<Guid>("TeamId");
        set => Parameters["TeamId"] = value;
    }
}

/// <summary>The answer to a <see cref="AddMembersTeamRequest"/>.</summary>
[Serializable]
[DataContract(Name = "AddMembersTeamResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class AddMembersTeamResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public AddMembersTeamResponse()
    {
        ResponseName = "AddMembersTeam";
    }
}
