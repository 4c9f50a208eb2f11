using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Lists the languages that are installed.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveinstalledlanguagepacksrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveInstalledLanguagePacksRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveInstalledLanguagePacksRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveInstalledLanguagePacksRequest()
        : base("RetrieveInstalledLanguagePacks")
    {
    }
}

/// <summary>The answer to a <see cref="RetrieveInstalledLanguagePacksRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveInstalledLanguagePacksResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveInstalledLanguagePacksResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveInstalledLanguagePacksResponse()
    {
        ResponseName = "RetrieveInstalledLanguagePacks";
    }

    /// <summary>The languages' locale ids.</summary>
    public int[] RetrieveInstalledLanguagePacks => Results.ValueOrDefault<int[]>("RetrieveInstalledLanguagePacks");
}
