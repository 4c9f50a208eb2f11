using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Creates an invoice from an order.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.convertsalesordertoinvoicerequest</remarks>
[Serializable]
[DataContract(Name = "ConvertSalesOrderToInvoiceRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ConvertSalesOrderToInvoiceRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ConvertSalesOrderToInvoiceRequest()
        : base("ConvertSalesOrderToInvoice")
    {
    }

    /// <summary>The columns to read.</summary>
    public ColumnSet ColumnSet
    {
        get => Parameters.ValueOrDefault<ColumnSet>("ColumnSet");
        set => Parameters["ColumnSet"] = value;
    }

    /// <summary>The instance of a business process flow.</summary>
    public EntityReference ProcessInstanceId
    {
        get => Parameters.ValueOrDefault<EntityReference>("ProcessInstanceId");
        set => Parameters["ProcessInstanceId"] = value;
    }

    /// <summary>The id of the order.</summary>
    public Guid SalesOrderId
    {
        get => Parameters.ValueOrDefault<Guid>("SalesOrderId");
        set => Parameters["SalesOrderId"] = value;
    }
}

/// <summary>The answer to a <see cref="ConvertSalesOrderToInvoiceRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ConvertSalesOrderToInvoiceResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ConvertSalesOrderToInvoiceResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ConvertSalesOrderToInvoiceResponse()
    {
        ResponseName = "ConvertSalesOrderToInvoice";
    }

    /// <summary>The record.</summary>
    public Entity Entity => Results.ValueOrDefault<Entity>("Entity");
}
