using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Lets the prices of an invoice follow the catalog again.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.unlockinvoicepricingrequest</remarks>
[Serializable]
[DataContract(Name = "UnlockInvoicePricingRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class UnlockInvoicePricingRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UnlockInvoicePricingRequest()
        : base("UnlockInvoicePricing")
    {
    }

    /// <summary>The id of the invoice.</summary>
    public Guid InvoiceId
    {
        get => Parameters.ValueOrDefault<Guid>("InvoiceId");
        set => Parameters["InvoiceId"] = value;
    }
}

/// <summary>The answer to a <see cref="UnlockInvoicePricingRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UnlockInvoicePricingResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class UnlockInvoicePricingResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UnlockInvoicePricingResponse()
    {
        ResponseName = "UnlockInvoicePricing";
    }
}
