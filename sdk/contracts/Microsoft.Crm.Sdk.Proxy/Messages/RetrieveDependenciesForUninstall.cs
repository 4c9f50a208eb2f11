using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads what prevents the removal of a solution.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievedependenciesforuninstallrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveDependenciesForUninstallRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveDependenciesForUninstallRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveDependenciesForUninstallRequest()
        : base("RetrieveDependenciesForUninstall")
    {
    }

    /// <summary>The unique name of the solution.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveDependenciesForUninstallRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveDependenciesForUninstallResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveDependenciesForUninstallResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveDependenciesForUninstallResponse()
    {
        ResponseName = "RetrieveDependenciesForUninstall";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
