using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Applies the active routing rules to a record.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.applyroutingrulerequest</remarks>
[Serializable]
[DataContract(Name = "ApplyRoutingRuleRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ApplyRoutingRuleRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ApplyRoutingRuleRequest()
        : base("ApplyRoutingRule")
    {
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="ApplyRoutingRuleRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ApplyRoutingRuleResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ApplyRoutingRuleResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ApplyRoutingRuleResponse()
    {
        ResponseName = "ApplyRoutingRule";
    }
}
