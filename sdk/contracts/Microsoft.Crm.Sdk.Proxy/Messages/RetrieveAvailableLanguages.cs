using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Lists the languages that are installed and switched on.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveavailablelanguagesrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveAvailableLanguagesRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveAvailableLanguagesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveAvailableLanguagesRequest()
        : base("RetrieveAvailableLanguages")
    {
    }
}

/// <summary>The answer to a <see cref="RetrieveAvailableLanguagesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveAvailableLanguagesResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveAvailableLanguagesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveAvailableLanguagesResponse()
    {
        ResponseName = "RetrieveAvailableLanguages";
    }

    /// <summary>The languages' locale ids.</summary>
    public int[] LocaleIds => Results.ValueOrDefault<int[]>("LocaleIds");
}
