using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Closes an opportunity as lost.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.loseopportunityrequest</remarks>
[Serializable]
[DataContract(Name = "LoseOpportunityRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class LoseOpportunityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public LoseOpportunityRequest()
        : base("LoseOpportunity")
    {
    }

    /// <summary>The activity that records the closing.</summary>
    public Entity OpportunityClose
    {
        get => Parameters.ValueOrDefault<Entity>("OpportunityClose");
        set => Parameters["OpportunityClose"] = value;
    }

    /// <summary>The status reason; -1 for the default of the state.</summary>
    public OptionSetValue Status
    {
        get => Parameters.ValueOrDefault<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}

/// <summary>The answer to a <see cref="LoseOpportunityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "LoseOpportunityResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class LoseOpportunityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public LoseOpportunityResponse()
    {
        ResponseName = "LoseOpportunity";
    }
}
