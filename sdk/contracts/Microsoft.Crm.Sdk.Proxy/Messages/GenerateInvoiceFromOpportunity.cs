using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Creates an invoice from an opportunity.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.generateinvoicefromopportunityrequest</remarks>
[Serializable]
[DataContract(Name = "GenerateInvoiceFromOpportunityRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class GenerateInvoiceFromOpportunityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GenerateInvoiceFromOpportunityRequest()
        : base("GenerateInvoiceFromOpportunity")
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
}

/// <summary>The answer to a <see cref="GenerateInvoiceFromOpportunityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GenerateInvoiceFromOpportunityResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class GenerateInvoiceFromOpportunityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GenerateInvoiceFromOpportunityResponse()
    {
        ResponseName = "GenerateInvoiceFromOpportunity";
    }

    /// <summary>The record.</summary>
    public Entity Entity => Results.ValueOrDefault<Entity>("Entity");
}
