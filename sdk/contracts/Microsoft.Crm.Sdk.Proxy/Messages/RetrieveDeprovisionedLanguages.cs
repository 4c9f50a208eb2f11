using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Lists the languages that were switched off.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievedeprovisionedlanguagesrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveDeprovisionedLanguagesRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveDeprovisionedLanguagesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveDeprovisionedLanguagesRequest()
        : base("RetrieveDeprovisionedLanguages")
    {
    }
}

/// <summary>The answer to a <see cref="RetrieveDeprovisionedLanguagesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveDeprovisionedLanguagesResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveDeprovisionedLanguagesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveDeprovisionedLanguagesResponse()
    {
        ResponseName = "RetrieveDeprovisionedLanguages";
    }

    /// <summary>The languages' locale ids.</summary>
    public int[] RetrieveDeprovisionedLanguages => Results.ValueOrDefault<int[]>("RetrieveDeprovisionedLanguages");
}
