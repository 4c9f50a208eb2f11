using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Closes a quote as won.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.winquoterequest</remarks>
[Serializable]
[DataContract(Name = "WinQuoteRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class WinQuoteRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public WinQuoteRequest()
        : base("WinQuote")
    {
    }

    /// <summary>The activity that records the closing.</summary>
    public Entity QuoteClose
    {
        get => Parameters.ValueOrDefault<Entity>("QuoteClose");
        set => Parameters["QuoteClose"] = value;
    }

    /// <summary>The status reason; -1 for the default of the state.</summary>
    public OptionSetValue Status
    {
        get => Parameters.ValueOrDefault<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}

/// <summary>The answer to a <see cref="WinQuoteRequest"/>.</summary>
[Serializable]
[DataContract(Name = "WinQuoteResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class WinQuoteResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public WinQuoteResponse()
    {
        ResponseName = "WinQuote";
    }
}
