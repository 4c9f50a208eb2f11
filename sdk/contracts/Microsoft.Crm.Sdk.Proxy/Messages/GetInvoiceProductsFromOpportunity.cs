using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Copies the products of an opportunity to an invoice.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.getinvoiceproductsfromopportunityrequest</remarks>
[Serializable]
[DataContract(Name = "GetInvoiceProductsFromOpportunityRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class GetInvoiceProductsFromOpportunityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GetInvoiceProductsFromOpportunityRequest()
        : base("GetInvoiceProductsFromOpportunity")
    {
    }

    /// <summary>The id of the invoice.</summary>
    public Guid InvoiceId
    {
        get => Parameters.ValueOrDefault<Guid>("InvoiceId");
        set => Parameters["InvoiceId"] = value;
    }

    /// <summary>The id of the opportunity.</summary>
    public Guid OpportunityId
    {
        get => Parameters.ValueOrDefault<Guid>("OpportunityId");
        set => Parameters["OpportunityId"] = value;
    }
}

/// <summary>The answer to a <see cref="GetInvoiceProductsFromOpportunityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GetInvoiceProductsFromOpportunityResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class GetInvoiceProductsFromOpportunityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GetInvoiceProductsFromOpportunityResponse()
    {
        ResponseName = "GetInvoiceProductsFromOpportunity";
    }
}
