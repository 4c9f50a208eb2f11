using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Computes the actual value of a won opportunity from its orders.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.calculateactualvalueopportunityrequest</remarks>
[Serializable]
[DataContract(Name = "CalculateActualValueOpportunityRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class CalculateActualValueOpportunityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CalculateActualValueOpportunityRequest()
        : base("CalculateActualValueOpportunity")
    {
    }

    /// <summary>The id of the opportunity.</summary>
    public Guid OpportunityId
    {
        get => Parameters.ValueOrDefault<Guid>("OpportunityId");
        set => Parameters["OpportunityId"] = value;
    }
}

/// <summary>The answer to a <see cref="CalculateActualValueOpportunityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CalculateActualValueOpportunityResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class CalculateActualValueOpportunityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CalculateActualValueOpportunityResponse()
    {
        ResponseName = "CalculateActualValueOpportunity";
    }

    /// <summary>The value.</summary>
    public decimal Value => Results.ValueOrDefault<decimal>("Value");
}
