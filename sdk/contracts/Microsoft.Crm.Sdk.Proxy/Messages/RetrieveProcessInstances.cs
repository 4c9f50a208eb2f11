using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the business process flows of a record.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveprocessinstancesrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveProcessInstancesRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveProcessInstancesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveProcessInstancesRequest()
        : base("RetrieveProcessInstances")
    {
    }

    /// <summary>The id of the record.</summary>
    public Guid EntityId
    {
        get => Parameters.ValueOrDefault<Guid>("EntityId");
        set => Parameters["EntityId"] = value;
    }

    /// <summary>The table's logical name.</summary>
    public string EntityLogicalName
    {
        get => Parameters.ValueOrDefault<string>("EntityLogicalName");
        set => Parameters["EntityLogicalName"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveProcessInstancesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveProcessInstancesResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveProcessInstancesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveProcessInstancesResponse()
    {
        ResponseName = "RetrieveProcessInstances";
    }

    /// <summary>The flows, the most recently used first.</summary>
    public EntityCollection Processes => Results.ValueOrDefault<EntityCollection>("Processes");
}
