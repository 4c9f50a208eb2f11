using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Moves a team to another business unit.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.setparentteamrequest</remarks>
[Serializable]
[DataContract(Name = "SetParentTeamRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class SetParentTeamRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public SetParentTeamRequest()
        : base("SetParentTeam")
    {
    }

    /// <summary>The id of the business unit.</summary>
    public Guid BusinessId
    {
        get => Parameters.ValueOrDefault<Guid>("BusinessId");
        set => Parameters["BusinessId"] = value;
    }

    /// <summary>The id of the team.</summary>
    public Guid TeamId
    {
        get => Parameters.ValueOrDefault<Guid>("TeamId");
        set => Parameters["TeamId"] = value;
    }
}

/// <summary>The answer to a <see cref="SetParentTeamRequest"/>.</summary>
[Serializable]
[DataContract(Name = "SetParentTeamResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class SetParentTeamResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public SetParentTeamResponse()
    {
        ResponseName = "SetParentTeam";
    }
}
