using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Copies the products of an opportunity to a quote.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.getquoteproductsfromopportunityrequest</remarks>
[Serializable]
[DataContract(Name = "GetQuoteProductsFromOpportunityRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class GetQuoteProductsFromOpportunityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GetQuoteProductsFromOpportunityRequest()
        : base("GetQuoteProductsFromOpportunity")
    {
    }

    /// <summary>The id of the opportunity.</summary>
    public Guid OpportunityId
    {
        get => Parameters.ValueOrDefault<Guid>("OpportunityId");
        set => Parameters["OpportunityId"] = value;
    }

    /// <summary>The id of the quote.</summary>
    public Guid QuoteId
    {
        get => Parameters.ValueOrDefault<Guid>("QuoteId");
        set => Parameters["QuoteId"] = value;
    }
}

/// <summary>The answer to a <see cref="GetQuoteProductsFromOpportunityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GetQuoteProductsFromOpportunityResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class GetQuoteProductsFromOpportunityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GetQuoteProductsFromOpportunityResponse()
    {
        ResponseName = "GetQuoteProductsFromOpportunity";
    }
}
