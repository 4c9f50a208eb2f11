using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Creates an order from an opportunity.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.generatesalesorderfromopportunityrequest</remarks>
[Serializable]
[DataContract(Name = "GenerateSalesOrderFromOpportunityRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class GenerateSalesOrderFromOpportunityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GenerateSalesOrderFromOpportunityRequest()
        : base("GenerateSalesOrderFromOpportunity")
    {
    }

    /// <summary>The columns to read.</summary>
    public ColumnSet ColumnSet
    {
        get => Parameters.ValueOrDefault<ColumnSet>("ColumnSet");
        set => Parameters["ColumnSet"] = value;
    }

    /// <summary>The id of the opportunity.</summary>
    public Guid OpportunityId
    {
        get => Parameters.ValueOrDefault<Guid>("OpportunityId");
        set => Parameters["OpportunityId"] = value;
    }
}

/// <summary>The answer to a <see cref="GenerateSalesOrderFromOpportunityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GenerateSalesOrderFromOpportunityResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class GenerateSalesOrderFromOpportunityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GenerateSalesOrderFromOpportunityResponse()
    {
        ResponseName = "GenerateSalesOrderFromOpportunity";
    }

    /// <summary>The record.</summary>
    public Entity Entity => Results.ValueOrDefault<Entity>("Entity");
}
