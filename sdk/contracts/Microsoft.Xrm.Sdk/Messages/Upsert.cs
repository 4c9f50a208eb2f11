using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Updates a record, or creates it when there is none with its id or key.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.upsertrequest</remarks>
[Serializable]
[DataContract(Name = "UpsertRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpsertRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UpsertRequest()
        : base("Upsert")
    {
    }

    /// <summary>The record, with its id or key and the columns to write; in the response a reference to what was written.</summary>
    public Entity Target
    {
        get => Parameters.ValueOrDefault<Entity>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="UpsertRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UpsertResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpsertResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UpsertResponse()
    {
        ResponseName = "Upsert";
    }

    /// <summary>Whether the record was created; updated otherwise.</summary>
    public bool RecordCreated => Results.ValueOrDefault<bool>("RecordCreated");

    /// <summary>The record, with its id or key and the columns to write; in the response a reference to what was written.</summary>
    public EntityReference Target => Results.ValueOrDefault<EntityReference>("Target");
}
