using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Switches a rule of duplicates off.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.unpublishduplicaterulerequest</remarks>
[Serializable]
[DataContract(Name = "UnpublishDuplicateRuleRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class UnpublishDuplicateRuleRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UnpublishDuplicateRuleRequest()
        : base("UnpublishDuplicateRule")
    {
    }

    /// <summary>The id of the rule.</summary>
    public Guid DuplicateRuleId
    {
        get => Parameters.ValueOrDefault<Guid>("DuplicateRuleId");
        set => Parameters["DuplicateRuleId"] = value;
    }
}

/// <summary>The answer to a <see cref="UnpublishDuplicateRuleRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UnpublishDuplicateRuleResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class UnpublishDuplicateRuleResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UnpublishDuplicateRuleResponse()
    {
        ResponseName = "UnpublishDuplicateRule";
    }
}
