using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Changes how a solution holds a component.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.updatesolutioncomponentrequest</remarks>
[Serializable]
[DataContract(Name = "UpdateSolutionComponentRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class UpdateSolutionComponentRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UpdateSolutionComponentRequest()
        : base("UpdateSolutionComponent")
    {
    }

    /// <summary>The id of the component.</summary>
    public Guid ComponentId
    {
        get => Parameters.ValueOrDefault<Guid>("ComponentId");
        set => Parameters["ComponentId"] = value;
    }

    /// <summary>The type of the component.</summary>
    public int ComponentType
    {
        get => Parameters.ValueOrDefault<int>("ComponentType");
        set => Parameters["ComponentType"] = value;
    }

    /// <summary>Which settings of the component the solution holds; all when null.</summary>
    public string[] IncludedComponentSettingsValues
    {
        get => Parameters.ValueOrDefault<string[]>("IncludedComponentSettingsValues");
        set => Parameters["IncludedComponentSettingsValues"] = value;
    }

    /// <summary>The unique name of the solution.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}

/// <summary>The answer to a <see cref="UpdateSolutionComponentRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UpdateSolutionComponentResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class UpdateSolutionComponentResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UpdateSolutionComponentResponse()
    {
        ResponseName = "UpdateSolutionComponent";
    }
}
