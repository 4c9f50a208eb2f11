using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Gives a record another owner.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.assignrequest</remarks>
[Serializable]
[DataContract(Name = "AssignRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class AssignRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public AssignRequest()
        : base("Assign")
    {
    }

    /// <summary>The new owner: a user or a team.</summary>
    public EntityReference Assignee
    {
        get => Parameters.ValueOrDefault<EntityReference>("Assignee");
        set => Parameters["Assignee"] = value;
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="AssignRequest"/>.</summary>
[Serializable]
[DataContract(Name = "AssignResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class AssignResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public AssignResponse()
    {
        ResponseName = "Assign";
    }
}
