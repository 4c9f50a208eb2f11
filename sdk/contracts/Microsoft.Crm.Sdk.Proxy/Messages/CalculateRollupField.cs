using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Computes a rollup column of a record now.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.calculaterollupfieldrequest</remarks>
[Serializable]
[DataContract(Name = "CalculateRollupFieldRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class CalculateRollupFieldRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CalculateRollupFieldRequest()
        : base("CalculateRollupField")
    {
    }

    /// <summary>The column's logical name.</summary>
    public string FieldName
    {
        get => Parameters.ValueOrDefault<string>("FieldName");
        set => Parameters["FieldName"] = value;
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="CalculateRollupFieldRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CalculateRollupFieldResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class CalculateRollupFieldResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CalculateRollupFieldResponse()
    {
        ResponseName = "CalculateRollupField";
    }

    /// <summary>The record.</summary>
    public Entity Entity => Results.ValueOrDefault<Entity>("Entity");
}
