using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Closes an order as fulfilled.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.fulfillsalesorderrequest</remarks>
[Serializable]
[DataContract(Name = "FulfillSalesOrderRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class FulfillSalesOrderRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public FulfillSalesOrderRequest()
        : base("FulfillSalesOrder")
    {
    }

    /// <summary>The activity that records the closing.</summary>
    public Entity OrderClose
    {
        get => Parameters.ValueOrDefault<Entity>("OrderClose");
        set => Parameters["OrderClose"] = value;
    }

    /// <summary>The status reason; -1 for the default of the state.</summary>
    public OptionSetValue Status
    {
        get => Parameters.ValueOrDefault<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}

/// <summary>The answer to a <see cref="FulfillSalesOrderRequest"/>.</summary>
[Serializable]
[DataContract(Name = "FulfillSalesOrderResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class FulfillSalesOrderResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public FulfillSalesOrderResponse()
    {
        ResponseName = "FulfillSalesOrder";
    }
}
