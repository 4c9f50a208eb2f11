using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Creates an order from a quote.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.convertquotetosalesorderrequest</remarks>
[Serializable]
[DataContract(Name = "ConvertQuoteToSalesOrderRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ConvertQuoteToSalesOrderRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ConvertQuoteToSalesOrderRequest()
        : base("ConvertQuoteToSalesOrder")
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

    /// <summary>When the quote was closed.</summary>
    public DateTime QuoteCloseDate
    {
        get => Parameters.ValueOrDefault<DateTime>("QuoteCloseDate");
        set => Parameters["QuoteCloseDate"] = value;
    }

    /// <summary>The description of the closing.</summary>
    public string QuoteCloseDescription
    {
        get => Parameters.ValueOrDefault<string>("QuoteCloseDescription");
        set => Parameters["QuoteCloseDescription"] = value;
    }

    /// <summary>The status reason of the quote.</summary>
    public OptionSetValue QuoteCloseStatus
    {
        get => Parameters.ValueOrDefault<OptionSetValue>("QuoteCloseStatus");
        set => Parameters["QuoteCloseStatus"] = value;
    }

    /// <summary>The subject of the closing.</summary>
    public string QuoteCloseSubject
    {
        get => Parameters.ValueOrDefault<string>("QuoteCloseSubject");
        set => Parameters["QuoteCloseSubject"] = value;
    }

    /// <summary>The id of the quote.</summary>
    public Guid QuoteId
    {
        get => Parameters.ValueOrDefault<Guid>("QuoteId");
        set => Parameters["QuoteId"] = value;
    }
}

/// <summary>The answer to a <see cref="ConvertQuoteToSalesOrderRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ConvertQuoteToSalesOrderResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ConvertQuoteToSalesOrderResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ConvertQuoteToSalesOrderResponse()
    {
        ResponseName = "ConvertQuoteToSalesOrder";
    }

    /// <summary>The record.</summary>
    public Entity Entity => Results.ValueOrDefault<Entity>("Entity");
}
