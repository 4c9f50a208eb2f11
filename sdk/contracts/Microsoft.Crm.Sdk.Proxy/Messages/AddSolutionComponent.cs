using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Adds a component to a solution.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addsolutioncomponentrequest</remarks>
[Serializable]
[DataContract(Name = "AddSolutionComponentRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class AddSolutionComponentRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public AddSolutionComponentRequest()
        : base("AddSolutionComponent")
    {
    }

    /// <summary>Whether what the component needs is added too.</summary>
    public bool AddRequiredComponents
    {
        get => Parameters.ValueOrDefault<bool>("AddRequiredComponents");
        set => Parameters["AddRequiredComponents"] = value;
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

    /// <summary>Whether subcomponents are left out.</summary>
    public bool DoNotIncludeSubcomponents
    {
        get => Parameters.ValueOrDefault<bool>("DoNotIncludeSubcomponents");
        set => Parameters["DoNotIncludeSubcomponents"] = value;
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

/// <summary>The answer to a <see cref="AddSolutionComponentRequest"/>.</summary>
[Serializable]
[DataContract(Name = "AddSolutionComponentResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class AddSolutionComponentResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public AddSolutionComponentResponse()
    {
        ResponseName = "AddSolutionComponent";
    }

    /// <summary>The id of what was created.</summary>
    public Guid id => Results.ValueOrDefault<Guid>("id");
}
