using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the version of the platform.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveversionrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveVersionRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveVersionRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveVersionRequest()
        : base("RetrieveVersion")
    {
    }
}

/// <summary>The answer to a <see cref="RetrieveVersionRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveVersionResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveVersionResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveVersionResponse()
    {
        ResponseName = "RetrieveVersion";
    }

    /// <summary>The version, as four numbers.</summary>
    public string Version => Results.ValueOrDefault<string>("Version");
}
