using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads records related to a record, directly and through others.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.rolluprequest</remarks>
[Serializable]
[DataContract(Name = "RollupRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RollupRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RollupRequest()
        : base("Rollup")
    {
    }

    /// <summary>The query.</summary>
    public QueryBase Query
    {
        get => Parameters.ValueOrDefault<QueryBase>("Query");
        set => Parameters["Query"] = value;
    }

    /// <summary>How far related records are sought.</summary>
    public RollupType RollupType
    {
        get => Parameters.ValueOrDefault<RollupType>("RollupType");
        set => Parameters["RollupType"] = value;
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="RollupRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RollupResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RollupResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RollupResponse()
    {
        ResponseName = "Rollup";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
