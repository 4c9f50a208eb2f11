using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Lets the prices of an order follow the catalog again.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.unlocksalesorderpricingrequest</remarks>
[Serializable]
[DataContract(Name = "UnlockSalesOrderPricingRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class UnlockSalesOrderPricingRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UnlockSalesOrderPricingRequest()
        : base("UnlockSalesOrderPricing")
    {
    }

    /// <summary>The id of the order.</summary>
    public Guid SalesOrderId
    {
        get => Parameters.ValueOrDefault<Guid>("SalesOrderId");
        set => Parameters["SalesOrderId"] = value;
    }
}

/// <summary>The answer to a <see cref="UnlockSalesOrderPricingRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UnlockSalesOrderPricingResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class UnlockSalesOrderPricingResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UnlockSalesOrderPricingResponse()
    {
        ResponseName = "UnlockSalesOrderPricing";
    }
}
