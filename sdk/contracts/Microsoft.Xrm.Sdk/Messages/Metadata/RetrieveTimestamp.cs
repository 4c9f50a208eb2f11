using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the stamp of the definitions.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrievetimestamprequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveTimestampRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveTimestampRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveTimestampRequest()
        : base("RetrieveTimestamp")
    {
    }
}

/// <summary>The answer to a <see cref="RetrieveTimestampRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveTimestampResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveTimestampResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveTimestampResponse()
    {
        ResponseName = "RetrieveTimestamp";
    }

    /// <summary>A stamp of the definitions, to ask for changes with.</summary>
    public string Timestamp => Results.ValueOrDefault<string>("Timestamp");
}
