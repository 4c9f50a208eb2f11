using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads a record.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieverequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveRequest()
        : base("Retrieve")
    {
    }

    /// <summary>The columns to read.</summary>
    public ColumnSet ColumnSet
    {
        get => Parameters.ValueOrDefault<ColumnSet>("ColumnSet");
        set => Parameters["ColumnSet"] = value;
    }

    /// <summary>What to read of related records; null for nothing.</summary>
    public RelationshipQueryCollection RelatedEntitiesQuery
    {
        get => Parameters.ValueOrDefault<RelationshipQueryCollection>("RelatedEntitiesQuery");
        set => Parameters["RelatedEntitiesQuery"] = value;
    }

    /// <summary>Whether notifications of the record are returned.</summary>
    public bool ReturnNotifications
    {
        get => Parameters.ValueOrDefault<bool>("ReturnNotifications");
        set => Parameters["ReturnNotifications"] = value;
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveResponse()
    {
        ResponseName = "Retrieve";
    }

    /// <summary>The record.</summary>
    public Entity Entity => Results.ValueOrDefault<Entity>("Entity");

    /// <summary>The notifications of the record.</summary>
    public object Notifications => Results.ValueOrDefault<object>("Notifications");
}
