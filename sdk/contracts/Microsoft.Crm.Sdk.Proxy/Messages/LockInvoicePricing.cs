using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Fixes the prices of an invoice.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.lockinvoicepricingrequest</remarks>
[Serializable]
[DataContract(Name = "LockInvoicePricingRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class LockInvoicePricingRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public LockInvoicePricingRequest()
        : base("LockInvoicePricing")
    {
    }

    /// <summary>The id of the invoice.</summary>
    public Guid InvoiceId
    {
        get => Parameters.ValueOrDefault<Guid>("InvoiceId");
        set => Parameters["InvoiceId"] = value;
    }
}

/// <summary>The answer to a <see cref="LockInvoicePricingRequest"/>.</summary>
[Serializable]
[DataContract(Name = "LockInvoicePricingResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class LockInvoicePricingResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public LockInvoicePricingResponse()
    {
        ResponseName = "LockInvoicePricing";
    }
}
