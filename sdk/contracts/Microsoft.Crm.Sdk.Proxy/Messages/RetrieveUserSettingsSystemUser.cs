using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the settings of a user.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveusersettingssystemuserrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveUserSettingsSystemUserRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveUserSettingsSystemUserRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveUserSettingsSystemUserRequest()
        : base("RetrieveUserSettingsSystemUser")
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

/// <summary>The answer to a <see cref="RetrieveUserSettingsSystemUserRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveUserSettingsSystemUserResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveUserSettingsSystemUserResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveUserSettingsSystemUserResponse()
    {
        ResponseName = "RetrieveUserSettingsSystemUser";
    }

    /// <summary>The record.</summary>
    public Entity Entity => Results.ValueOrDefault<Entity>("Entity");
}
