using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Makes an owner team an access team.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.convertownerteamtoaccessteamrequest</remarks>
[Serializable]
[DataContract(Name = "ConvertOwnerTeamToAccessTeamRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ConvertOwnerTeamToAccessTeamRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ConvertOwnerTeamToAccessTeamRequest()
        : base("ConvertOwnerTeamToAccessTeam")
    {
    }

    /// <summary>The id of the team.</summary>
    public Guid TeamId
    {
        get => Parameters.ValueOrDefault<Guid>("TeamId");
        set => Parameters["TeamId"] = value;
    }
}

/// <summary>The answer to a <see cref="ConvertOwnerTeamToAccessTeamRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ConvertOwnerTeamToAccessTeamResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ConvertOwnerTeamToAccessTeamResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ConvertOwnerTeamToAccessTeamResponse()
    {
        ResponseName = "ConvertOwnerTeamToAccessTeam";
    }
}
