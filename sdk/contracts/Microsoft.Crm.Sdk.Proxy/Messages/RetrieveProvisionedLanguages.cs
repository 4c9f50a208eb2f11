using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Lists the languages that are switched on.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveprovisionedlanguagesrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveProvisionedLanguagesRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveProvisionedLanguagesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveProvisionedLanguagesRequest()
        : base("RetrieveProvisionedLanguages")
    {
    }
}

/// <summary>The answer to a <see cref="RetrieveProvisionedLanguagesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveProvisionedLanguagesResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveProvisionedLanguagesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveProvisionedLanguagesResponse()
    {
        ResponseName = "RetrieveProvisionedLanguages";
    }

    /// <summary>The languages' locale ids.</summary>
    public int[] RetrieveProvisionedLanguages => Results.ValueOrDefault<int[]>("RetrieveProvisionedLanguages");
}
