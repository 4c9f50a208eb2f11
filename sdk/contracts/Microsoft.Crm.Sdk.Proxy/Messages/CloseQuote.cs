using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Closes a quote as lost.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.closequoterequest</remarks>
[Serializable]
[DataContract(Name = "CloseQuoteRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class CloseQuoteRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CloseQuoteRequest()
        : base("CloseQuote")
    {
    }

    /// <summary>The activity that records the closing.</summary>
    public Entity QuoteClose
    {
        get => Parameters.ValueOrDefault<Entity>("QuoteClose");
        set => Parameters["QuoteClose"] = value;
    }

    /// <summary>The status reason; -1 for the default.</summary>
    public OptionSetValue Status
    {
        get => Parameters.ValueOrDefault<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}

/// <summary>The answer to a <see cref="CloseQuoteRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CloseQuoteResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class CloseQuoteResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CloseQuoteResponse()
    {
        ResponseName = "CloseQuote";
    }
}
