using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Adds a member to a list.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addmemberlistrequest</remarks>
[Serializable]
[DataContract(Name = "AddMemberListRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class AddMemberListRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public AddMemberListRequest()
        : base("AddMemberList")
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

/// <summary>The answer to a <see cref="AddMemberListRequest"/>.</summary>
[Serializable]
[DataContract(Name = "AddMemberListResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class AddMemberListResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public AddMemberListResponse()
    {
        ResponseName = "AddMemberList";
    }

    /// <summary>The id of what was created.</summary>
    public Guid Id => Results.ValueOrDefault<Guid>("Id");
}
