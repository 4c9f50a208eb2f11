using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Takes the manager from a user.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removeparentrequest</remarks>
[Serializable]
[DataContract(Name = "RemoveParentRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveParentRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RemoveParentRequest()
        : base("RemoveParent")
    {
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="RemoveParentRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RemoveParentResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveParentResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RemoveParentResponse()
    {
        ResponseName = "RemoveParent";
    }
}
