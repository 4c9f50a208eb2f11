using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Closes an opportunity as won.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.winopportunityrequest</remarks>
[Serializable]
[DataContract(Name = "WinOpportunityRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class WinOpportunityRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public WinOpportunityRequest()
        : base("WinOpportunity")
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

/// <summary>The answer to a <see cref="WinOpportunityRequest"/>.</summary>
[Serializable]
[DataContract(Name = "WinOpportunityResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class WinOpportunityResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public WinOpportunityResponse()
    {
        ResponseName = "WinOpportunity";
    }
}
