using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Removes a member from a list.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removememberlistrequest</remarks>
[Serializable]
[DataContract(Name = "RemoveMemberListRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveMemberListRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RemoveMemberListRequest()
        : base("RemoveMemberList")
    {
    }

    /// <summary>The id of the record.</summary>
    public Guid EntityId
    {
        get => Parameters.ValueOrDefault<Guid>("EntityId");
        set => Parameters["EntityId"] = value;
    }

    /// <summary>The id of the list.</summary>
    public Guid ListId
    {
        get => Parameters.ValueOrDefault<Guid>("ListId");
        set => Parameters["ListId"] = value;
    }
}

/// <summary>The answer to a <see cref="RemoveMemberListRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RemoveMemberListResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveMemberListResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RemoveMemberListResponse()
    {
        ResponseName = "RemoveMemberList";
    }
}
