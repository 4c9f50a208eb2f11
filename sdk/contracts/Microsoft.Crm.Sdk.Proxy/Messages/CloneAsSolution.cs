using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Joins a solution and its patches into a new version.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.cloneassolutionrequest</remarks>
[Serializable]
[DataContract(Name = "CloneAsSolutionRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class CloneAsSolutionRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CloneAsSolutionRequest()
        : base("CloneAsSolution")
    {
    }

    /// <summary>The name to show.</summary>
    public string DisplayName
    {
        get => Parameters.ValueOrDefault<string>("DisplayName");
        set => Parameters["DisplayName"] = value;
    }

    /// <summary>The unique name of the solution.</summary>
    public string ParentSolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("ParentSolutionUniqueName");
        set => Parameters["ParentSolutionUniqueName"] = value;
    }

    /// <summary>The version.</summary>
    public string VersionNumber
    {
        get => Parameters.ValueOrDefault<string>("VersionNumber");
        set => Parameters["VersionNumber"] = value;
    }
}

/// <summary>The answer to a <see cref="CloneAsSolutionRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CloneAsSolutionResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class CloneAsSolutionResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CloneAsSolutionResponse()
    {
        ResponseName = "CloneAsSolution";
    }

    /// <summary>The id of the solution.</summary>
    public Guid SolutionId => Results.ValueOrDefault<Guid>("SolutionId");
}
