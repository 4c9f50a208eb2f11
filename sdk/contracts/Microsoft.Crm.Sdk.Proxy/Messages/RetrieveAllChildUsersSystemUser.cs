using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the users below a user in the hierarchy.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveallchilduserssystemuserrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveAllChildUsersSystemUserRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveAllChildUsersSystemUserRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveAllChildUsersSystemUserRequest()
        : base("RetrieveAllChildUsersSystemUser")
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

/// <summary>The answer to a <see cref="RetrieveAllChildUsersSystemUserRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveAllChildUsersSystemUserResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveAllChildUsersSystemUserResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveAllChildUsersSystemUserResponse()
    {
        ResponseName = "RetrieveAllChildUsersSystemUser";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
