using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Copies the products of an opportunity to an order.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.getsalesorderproductsfromopportunityrequest</remarks>
[Serializable]
[DataContract(Name = "GetSalesOrderProductsFromOpportunityRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class GetSalesOrderProductsFromOpportunityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GetSalesOrderProductsFromOpportunityRequest()
        : base("GetSalesOrderProductsFromOpportunity")
    {
    }

    /// <summary>The id of the opportunity.</summary>
    public Guid OpportunityId
    {
        get => Parameters.ValueOrDefault<Guid>("OpportunityId");
        set => Parameters["OpportunityId"] = value;
    }

    /// <summary>The id of the order.</summary>
    public Guid SalesOrderId
    {
        get => Parameters.ValueOrDefault<Guid>("SalesOrderId");
        set => Parameters["SalesOrderId"] = value;
    }
}

/// <summary>The answer to a <see cref="GetSalesOrderProductsFromOpportunityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GetSalesOrderProductsFromOpportunityResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class GetSalesOrderProductsFromOpportunityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GetSalesOrderProductsFromOpportunityResponse()
    {
        ResponseName = "GetSalesOrderProductsFromOpportunity";
    }
}
