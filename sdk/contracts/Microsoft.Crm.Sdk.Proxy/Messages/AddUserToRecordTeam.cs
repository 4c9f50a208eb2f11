using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Adds a user to the access team of a record.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addusertorecordteamrequest</remarks>
[Serializable]
[DataContract(Name = "AddUserToRecordTeamRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class AddUserToRecordTeamRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public AddUserToRecordTeamRequest()
        : base("AddUserToRecordTeam")
    {
    }

    /// <summary>The record.</summary>
    public EntityReference Record
    {
        get => Parameters.ValueOrDefault<EntityReference>("Record");
        set => Parameters["Record"] = value;
    }

    /// <summary>The id of the user.</summary>
    public Guid SystemUserId
    {
        get => Parameters.ValueOrDefault<Guid>("SystemUserId");
        set => Parameters["SystemUserId"] = value;
    }

    /// <summary>The id of the access team's template.</summary>
    public Guid TeamTemplateId
    {
        get => Parameters.ValueOrDefault<Guid>("TeamTemplateId");
        set => Parameters["TeamTemplateId"] = value;
    }
}

/// <summary>The answer to a <see cref="AddUserToRecordTeamRequest"/>.</summary>
[Serializable]
[DataContract(Name = "AddUserToRecordTeamResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class AddUserToRecordTeamResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public AddUserToRecordTeamResponse()
    {
        ResponseName = "AddUserToRecordTeam";
    }

    /// <summary>The id of the access team.</summary>
    public Guid AccessTeamId => Results.ValueOrDefault<Guid>("AccessTeamId");
}
