using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Creates a draft from a closed quote.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.revisequoterequest</remarks>
[Serializable]
[DataContract(Name = "ReviseQuoteRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ReviseQuoteRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ReviseQuoteRequest()
        : base("ReviseQuote")
    {
    }

    /// <summary>The columns to read.</summary>
    public ColumnSet ColumnSet
    {
        get => Parameters.ValueOrDefault<ColumnSet>("ColumnSet");
        set => Parameters["ColumnSet"] = value;
    }

    /// <summary>The id of the quote.</summary>
    public Guid QuoteId
    {
        get => Parameters.ValueOrDefault<Guid>("QuoteId");
        set => Parameters["QuoteId"] = value;
    }
}

/// <summary>The answer to a <see cref="ReviseQuoteRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ReviseQuoteResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ReviseQuoteResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ReviseQuoteResponse()
    {
        ResponseName = "ReviseQuote";
    }

    /// <summary>The record.</summary>
    public Entity Entity => Results.ValueOrDefault<Entity>("Entity");
}
