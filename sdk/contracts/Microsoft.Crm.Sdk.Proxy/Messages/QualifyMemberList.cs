using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Keeps or removes the members of a list that a search found.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.qualifymemberlistrequest</remarks>
[Serializable]
[DataContract(Name = "QualifyMemberListRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class QualifyMemberListRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public QualifyMemberListRequest()
        : base("QualifyMemberList")
    {
    }

    /// <summary>The id of the list.</summary>
    public Guid ListId
    {
        get => Parameters.ValueOrDefault<Guid>("ListId");
        set => Parameters["ListId"] = value;
    }

    /// <summary>The ids of the members.</summary>
    public Guid[] MembersId
    {
        get => Parameters.ValueOrDefault<Guid[]>("MembersId");
        set => Parameters["MembersId"] = value;
    }

    /// <summary>Whether the given members are removed; they are kept alone otherwise.</summary>
    public bool OverrideorRemove
    {
        get => Parameters.ValueOrDefault<bool>("OverrideorRemove");
        set => Parameters["OverrideorRemove"] = value;
    }
}

/// <summary>The answer to a <see cref="QualifyMemberListRequest"/>.</summary>
[Serializable]
[DataContract(Name = "QualifyMemberListResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class QualifyMemberListResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public QualifyMemberListResponse()
    {
        ResponseName = "QualifyMemberList";
    }
}
