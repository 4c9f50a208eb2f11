using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Creates a quote from an opportunity.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.generatequotefromopportunityrequest</remarks>
[Serializable]
[DataContract(Name = "GenerateQuoteFromOpportunityRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class GenerateQuoteFromOpportunityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GenerateQuoteFromOpportunityRequest()
        : base("GenerateQuoteFromOpportunity")
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

    /// <summary>The instance of a business process flow.</summary>
    public EntityReference ProcessInstanceId
    {
        get => Parameters.ValueOrDefault<EntityReference>("ProcessInstanceId");
        set => Parameters["ProcessInstanceId"] = value;
    }
}

/// <summary>The answer to a <see cref="GenerateQuoteFromOpportunityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GenerateQuoteFromOpportunityResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class GenerateQuoteFromOpportunityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GenerateQuoteFromOpportunityResponse()
    {
        ResponseName = "GenerateQuoteFromOpportunity";
    }

    /// <summary>The record.</summary>
    public Entity Entity => Results.ValueOrDefault<Entity>("Entity");
}
