using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Recomputes a goal.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.recalculaterequest</remarks>
[Serializable]
[DataContract(Name = "RecalculateRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RecalculateRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RecalculateRequest()
        : base("Recalculate")
    {
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="RecalculateRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RecalculateResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RecalculateResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RecalculateResponse()
    {
        ResponseName = "Recalculate";
    }
}
