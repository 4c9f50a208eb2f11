using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the teams of a business unit.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievesubsidiaryteamsbusinessunitrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveSubsidiaryTeamsBusinessUnitRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveSubsidiaryTeamsBusinessUnitRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveSubsidiaryTeamsBusinessUnitRequest()
        : base("RetrieveSubsidiaryTeamsBusinessUnit")
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

/// <summary>The answer to a <see cref="RetrieveSubsidiaryTeamsBusinessUnitRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveSubsidiaryTeamsBusinessUnitResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveSubsidiaryTeamsBusinessUnitResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveSubsidiaryTeamsBusinessUnitResponse()
    {
        ResponseName = "RetrieveSubsidiaryTeamsBusinessUnit";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
