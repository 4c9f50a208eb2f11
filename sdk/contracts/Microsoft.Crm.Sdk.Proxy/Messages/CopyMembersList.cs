using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Copies the members of a list to another.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.copymemberslistrequest</remarks>
[Serializable]
[DataContract(Name = "CopyMembersListRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class CopyMembersListRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CopyMembersListRequest()
        : base("CopyMembersList")
    {
    }

    /// <summary>The id of the list to copy from.</summary>
    public Guid SourceListId
    {
        get => Parameters.ValueOrDefault<Guid>("SourceListId");
        set => Parameters["SourceListId"] = value;
    }

    /// <summary>The id of the list to copy to.</summary>
    public Guid TargetListId
    {
        get => Parameters.ValueOrDefault<Guid>("TargetListId");
        set => Parameters["TargetListId"] = value;
    }
}

/// <summary>The answer to a <see cref="CopyMembersListRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CopyMembersListResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class CopyMembersListResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CopyMembersListResponse()
    {
        ResponseName = "CopyMembersList";
    }
}
