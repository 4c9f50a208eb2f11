using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the users of a business unit.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievesubsidiaryusersbusinessunitrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveSubsidiaryUsersBusinessUnitRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveSubsidiaryUsersBusinessUnitRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveSubsidiaryUsersBusinessUnitRequest()
        : base("RetrieveSubsidiaryUsersBusinessUnit")
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

/// <summary>The answer to a <see cref="RetrieveSubsidiaryUsersBusinessUnitRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveSubsidiaryUsersBusinessUnitResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveSubsidiaryUsersBusinessUnitResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveSubsidiaryUsersBusinessUnitResponse()
    {
        ResponseName = "RetrieveSubsidiaryUsersBusinessUnit";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
