using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Switches a language off.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.deprovisionlanguagerequest</remarks>
[Serializable]
[DataContract(Name = "DeprovisionLanguageRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class DeprovisionLanguageRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public DeprovisionLanguageRequest()
        : base("DeprovisionLanguage")
    {
    }

    /// <summary>The language's locale id, for example 1033.</summary>
    public int Language
    {
        get => Parameters.ValueOrDefault<int>("Language");
        set => Parameters["Language"] = value;
    }
}

/// <summary>The answer to a <see cref="DeprovisionLanguageRequest"/>.</summary>
[Serializable]
[DataContract(Name = "DeprovisionLanguageResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class DeprovisionLanguageResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public DeprovisionLanguageResponse()
    {
        ResponseName = "DeprovisionLanguage";
    }
}
