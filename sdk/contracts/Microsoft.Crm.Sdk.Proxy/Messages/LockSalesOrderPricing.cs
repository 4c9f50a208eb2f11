using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Fixes the prices of an order.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.locksalesorderpricingrequest</remarks>
[Serializable]
[DataContract(Name = "LockSalesOrderPricingRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class LockSalesOrderPricingRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public LockSalesOrderPricingRequest()
        : base("LockSalesOrderPricing")
    {
    }

    /// <summary>The id of the order.</summary>
    public Guid SalesOrderId
    {
        get => Parameters.ValueOrDefault<Guid>("SalesOrderId");
        set => Parameters["SalesOrderId"] = value;
    }
}

/// <summary>The answer to a <see cref="LockSalesOrderPricingRequest"/>.</summary>
[Serializable]
[DataContract(Name = "LockSalesOrderPricingResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class LockSalesOrderPricingResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public LockSalesOrderPricingResponse()
    {
        ResponseName = "LockSalesOrderPricing";
    }
}
