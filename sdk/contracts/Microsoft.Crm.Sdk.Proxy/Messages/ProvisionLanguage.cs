using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Switches a language on.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.provisionlanguagerequest</remarks>
[Serializable]
[DataContract(Name = "ProvisionLanguageRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ProvisionLanguageRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ProvisionLanguageRequest()
        : base("ProvisionLanguage")
    {
    }

    /// <summary>The language's locale id, for example 1033.</summary>
    public int Language
    {
        get => Parameters.ValueOrDefault<int>("Language");
        set => Parameters["Language"] = value;
    }
}

/// <summary>The answer to a <see cref="ProvisionLanguageRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ProvisionLanguageResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ProvisionLanguageResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ProvisionLanguageResponse()
    {
        ResponseName = "ProvisionLanguage";
    }
}
