using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the users of a team.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievemembersteamrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveMembersTeamRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveMembersTeamRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveMembersTeamRequest()
        : base("RetrieveMembersTeam")
    {
    }

    /// <summary>The id of the record.</summary>
    public Guid EntityId
    {
        get => Parameters.ValueOrDefault<Guid>("EntityId");
        set => Parameters["EntityId"] = value;
    }

    /// <summary>The columns to read.</summary>
    public ColumnSet MemberColumnSet
    {
        get => Parameters.ValueOrDefault<ColumnSet>("MemberColumnSet");
        set => Parameters["MemberColumnSet"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveMembersTeamRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveMembersTeamResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveMembersTeamResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveMembersTeamResponse()
    {
        ResponseName = "RetrieveMembersTeam";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
