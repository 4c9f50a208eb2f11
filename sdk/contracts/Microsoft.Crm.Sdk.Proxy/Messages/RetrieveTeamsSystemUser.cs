using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the teams of a user.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveteamssystemuserrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveTeamsSystemUserRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveTeamsSystemUserRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveTeamsSystemUserRequest()
        : base("RetrieveTeamsSystemUser")
    {
    }

    /// <summary>The columns to read.</summary>
    public ColumnSet ColumnSet
    {
        get => Parameters.ValueOrDefault<ColumnSet>("ColumnSet");
        set => Parameters["ColumnSet"] = value;
    }

    /// <summary>The id of the record.</summary>
    public Guid EntityId
    {
        get => Parameters.ValueOrDefault<Guid>("EntityId");
        set => Parameters["EntityId"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveTeamsSystemUserRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveTeamsSystemUserResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveTeamsSystemUserResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveTeamsSystemUserResponse()
    {
        ResponseName = "RetrieveTeamsSystemUser";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
