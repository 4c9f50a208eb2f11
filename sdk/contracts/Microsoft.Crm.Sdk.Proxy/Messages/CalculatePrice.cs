using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Computes the prices of an opportunity, quote, order or invoice.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.calculatepricerequest</remarks>
[Serializable]
[DataContract(Name = "CalculatePriceRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class CalculatePriceRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CalculatePriceRequest()
        : base("CalculatePrice")
    {
    }

    /// <summary>The id of the parent record.</summary>
    public Guid ParentId
    {
        get => Parameters.ValueOrDefault<Guid>("ParentId");
        set => Parameters["ParentId"] = value;
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="CalculatePriceRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CalculatePriceResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class CalculatePriceResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CalculatePriceResponse()
    {
        ResponseName = "CalculatePrice";
    }
}
