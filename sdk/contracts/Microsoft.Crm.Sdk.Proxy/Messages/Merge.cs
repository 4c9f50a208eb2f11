using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Merges a record into another and deactivates it.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.mergerequest</remarks>
[Serializable]
[DataContract(Name = "MergeRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class MergeRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public MergeRequest()
        : base("Merge")
    {
    }

    /// <summary>Whether the parents of both records must be the same.</summary>
    public bool PerformParentingChecks
    {
        get => Parameters.ValueOrDefault<bool>("PerformParentingChecks");
        set => Parameters["PerformParentingChecks"] = value;
    }

    /// <summary>The id of the record that is merged and deactivated.</summary>
    public Guid SubordinateId
    {
        get => Parameters.ValueOrDefault<Guid>("SubordinateId");
        set => Parameters["SubordinateId"] = value;
    }

    /// <summary>The record that remains.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    /// <summary>Columns to change on the record that remains.</summary>
    public Entity UpdateContent
    {
        get => Parameters.ValueOrDefault<Entity>("UpdateContent");
        set => Parameters["UpdateContent"] = value;
    }
}

/// <summary>The answer to a <see cref="MergeRequest"/>.</summary>
[Serializable]
[DataContract(Name = "MergeResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class MergeResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public MergeResponse()
    {
        ResponseName = "Merge";
    }
}
