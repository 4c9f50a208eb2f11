using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads a business unit and those below it.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievebusinesshierarchybusinessunitrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveBusinessHierarchyBusinessUnitRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveBusinessHierarchyBusinessUnitRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveBusinessHierarchyBusinessUnitRequest()
        : base("RetrieveBusinessHierarchyBusinessUnit")
    {
    }

    /// <summary>The columns to read.</summary>
    public ColumnSet ColumnSet
    {
        get => Parameters.ValueOrDefault<ColumnSet>("ColumnSet");
        set => Parameters["ColumnSet"] = value;
    }

    /// <summary>The id of the record.</summary>
    public Guid EntityId
    {
        get => Parameters.ValueOrDefault<Guid>("EntityId");
        set => Parameters["EntityId"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveBusinessHierarchyBusinessUnitRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveBusinessHierarchyBusinessUnitResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveBusinessHierarchyBusinessUnitResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveBusinessHierarchyBusinessUnitResponse()
    {
        ResponseName = "RetrieveBusinessHierarchyBusinessUnit";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
