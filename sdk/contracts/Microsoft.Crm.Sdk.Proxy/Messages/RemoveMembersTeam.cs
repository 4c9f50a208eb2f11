using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Removes users from a team.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removemembersteamrequest</remarks>
[Serializable]
[DataContract(Name = "RemoveMembersTeamRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveMembersTeamRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RemoveMembersTeamRequest()
        : base("RemoveMembersTeam")
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

/// <summary>The answer to a <see cref="RemoveMembersTeamRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RemoveMembersTeamResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveMembersTeamResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RemoveMembersTeamResponse()
    {
        ResponseName = "RemoveMembersTeam";
    }
}
