using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the rate of a currency.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveexchangeraterequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveExchangeRateRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveExchangeRateRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveExchangeRateRequest()
        : base("RetrieveExchangeRate")
    {
    }

    /// <summary>The id of the currency.</summary>
    public Guid TransactionCurrencyId
    {
        get => Parameters.ValueOrDefault<Guid>("TransactionCurrencyId");
        set => Parameters["TransactionCurrencyId"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveExchangeRateRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveExchangeRateResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveExchangeRateResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveExchangeRateResponse()
    {
        ResponseName = "RetrieveExchangeRate";
    }

    /// <summary>The rate: units of the currency for one of the base currency.</summary>
    public decimal ExchangeRate => Results.ValueOrDefault<decimal>("ExchangeRate");
}
