using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Switches a rule of duplicates on.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.publishduplicaterulerequest</remarks>
[Serializable]
[DataContract(Name = "PublishDuplicateRuleRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class PublishDuplicateRuleRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public PublishDuplicateRuleRequest()
        : base("PublishDuplicateRule")
    {
    }

    /// <summary>The id of the rule.</summary>
    public Guid DuplicateRuleId
    {
        get => Parameters.ValueOrDefault<Guid>("DuplicateRuleId");
        set => Parameters["DuplicateRuleId"] = value;
    }
}

/// <summary>The answer to a <see cref="PublishDuplicateRuleRequest"/>.</summary>
[Serializable]
[DataContract(Name = "PublishDuplicateRuleResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class PublishDuplicateRuleResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public PublishDuplicateRuleResponse()
    {
        ResponseName = "PublishDuplicateRule";
    }

    /// <summary>The id of the system job.</summary>
    public Guid JobId => Results.ValueOrDefault<Guid>("JobId");
}
