using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the stages of a business process flow.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveactivepathrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveActivePathRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveActivePathRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveActivePathRequest()
        : base("RetrieveActivePath")
    {
    }

    /// <summary>The instance of a business process flow.</summary>
    public Guid ProcessInstanceId
    {
        get => Parameters.ValueOrDefault<Guid>("ProcessInstanceId");
        set => Parameters["ProcessInstanceId"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveActivePathRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveActivePathResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveActivePathResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveActivePathResponse()
    {
        ResponseName = "RetrieveActivePath";
    }

    /// <summary>The stages.</summary>
    public EntityCollection ProcessStages => Results.ValueOrDefault<EntityCollection>("ProcessStages");
}
