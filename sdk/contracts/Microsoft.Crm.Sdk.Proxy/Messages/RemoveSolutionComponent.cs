using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Removes a component from a solution.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removesolutioncomponentrequest</remarks>
[Serializable]
[DataContract(Name = "RemoveSolutionComponentRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveSolutionComponentRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RemoveSolutionComponentRequest()
        : base("RemoveSolutionComponent")
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

    /// <summary>The unique name of the solution.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}

/// <summary>The answer to a <see cref="RemoveSolutionComponentRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RemoveSolutionComponentResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveSolutionComponentResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RemoveSolutionComponentResponse()
    {
        ResponseName = "RemoveSolutionComponent";
    }

    /// <summary>The id of what was created.</summary>
    public Guid id => Results.ValueOrDefault<Guid>("id");
}
