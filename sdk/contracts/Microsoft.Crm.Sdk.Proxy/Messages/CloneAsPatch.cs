using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Creates a patch of a solution.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.cloneaspatchrequest</remarks>
[Serializable]
[DataContract(Name = "CloneAsPatchRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class CloneAsPatchRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CloneAsPatchRequest()
        : base("CloneAsPatch")
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

/// <summary>The answer to a <see cref="CloneAsPatchRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CloneAsPatchResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class CloneAsPatchResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CloneAsPatchResponse()
    {
        ResponseName = "CloneAsPatch";
    }

    /// <summary>The id of the solution.</summary>
    public Guid SolutionId => Results.ValueOrDefault<Guid>("SolutionId");
}
