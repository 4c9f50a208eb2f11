using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads what a solution file needs and the organization lacks.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievemissingcomponentsrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveMissingComponentsRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveMissingComponentsRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveMissingComponentsRequest()
        : base("RetrieveMissingComponents")
    {
    }

    /// <summary>The bytes of the solution file.</summary>
    public byte[] CustomizationFile
    {
        get => Parameters.ValueOrDefault<byte[]>("CustomizationFile");
        set => Parameters["CustomizationFile"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveMissingComponentsRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveMissingComponentsResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveMissingComponentsResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveMissingComponentsResponse()
    {
        ResponseName = "RetrieveMissingComponents";
    }

    /// <summary>What is missing, with what needs it.</summary>
    public MissingComponent[] MissingComponents => Results.ValueOrDefault<MissingComponent[]>("MissingComponents");
}
