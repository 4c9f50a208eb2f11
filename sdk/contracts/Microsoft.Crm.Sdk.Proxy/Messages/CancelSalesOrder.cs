using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Closes an order as cancelled.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.cancelsalesorderrequest</remarks>
[Serializable]
[DataContract(Name = "CancelSalesOrderRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class CancelSalesOrderRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CancelSalesOrderRequest()
        : base("CancelSalesOrder")
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

/// <summary>The answer to a <see cref="CancelSalesOrderRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CancelSalesOrderResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class CancelSalesOrderResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CancelSalesOrderResponse()
    {
        ResponseName = "CancelSalesOrder";
    }
}
