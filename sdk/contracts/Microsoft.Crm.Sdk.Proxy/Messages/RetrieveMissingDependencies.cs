using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads what a solution needs and the organization lacks.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievemissingdependenciesrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveMissingDependenciesRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveMissingDependenciesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveMissingDependenciesRequest()
        : base("RetrieveMissingDependencies")
    {
    }

    /// <summary>The unique name of the solution.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveMissingDependenciesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveMissingDependenciesResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveMissingDependenciesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveMissingDependenciesResponse()
    {
        ResponseName = "RetrieveMissingDependencies";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
