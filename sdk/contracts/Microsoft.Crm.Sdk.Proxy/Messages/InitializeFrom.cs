using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Prepares a record with the columns mapped from another; nothing is stored.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.initializefromrequest</remarks>
[Serializable]
[DataContract(Name = "InitializeFromRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class InitializeFromRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public InitializeFromRequest()
        : base("InitializeFrom")
    {
    }

    /// <summary>The record.</summary>
    public EntityReference EntityMoniker
    {
        get => Parameters.ValueOrDefault<EntityReference>("EntityMoniker");
        set => Parameters["EntityMoniker"] = value;
    }

    /// <summary>The table of the new record.</summary>
    public string TargetEntityName
    {
        get => Parameters.ValueOrDefault<string>("TargetEntityName");
        set => Parameters["TargetEntityName"] = value;
    }

    /// <summary>Which columns are filled.</summary>
    public TargetFieldType TargetFieldType
    {
        get => Parameters.ValueOrDefault<TargetFieldType>("TargetFieldType");
        set => Parameters["TargetFieldType"] = value;
    }
}

/// <summary>The answer to a <see cref="InitializeFromRequest"/>.</summary>
[Serializable]
[DataContract(Name = "InitializeFromResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class InitializeFromResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public InitializeFromResponse()
    {
        ResponseName = "InitializeFrom";
    }

    /// <summary>The record.</summary>
    public Entity Entity => Results.ValueOrDefault<Entity>("Entity");
}
