using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Adds members to a list.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addlistmemberslistrequest</remarks>
[Serializable]
[DataContract(Name = "AddListMembersListRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class AddListMembersListRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public AddListMembersListRequest()
        : base("AddListMembersList")
    {
    }

    /// <summary>The id of the list.</summary>
    public Guid ListId
    {
        get => Parameters.ValueOrDefault<Guid>("ListId");
        set => Parameters["ListId"] = value;
    }

    /// <summary>The ids of the members.</summary>
    public Guid[] MemberIds
    {
        get => Parameters.ValueOrDefault<Guid[]>("MemberIds");
        set => Parameters["MemberIds"] = value;
    }
}

/// <summary>The answer to a <see cref="AddListMembersListRequest"/>.</summary>
[Serializable]
[DataContract(Name = "AddListMembersListResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class AddListMembersListResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public AddListMembersListResponse()
    {
        ResponseName = "AddListMembersList";
    }
}
