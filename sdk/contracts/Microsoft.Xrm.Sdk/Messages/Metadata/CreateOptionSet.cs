using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates shared choices.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createoptionsetrequest</remarks>
[Serializable]
[DataContract(Name = "CreateOptionSetRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateOptionSetRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CreateOptionSetRequest()
        : base("CreateOptionSet")
    {
    }

    /// <summary>The choices.</summary>
    public OptionSetMetadataBase OptionSet
    {
        get => Parameters.ValueOrDefault<OptionSetMetadataBase>("OptionSet");
        set => Parameters["OptionSet"] = value;
    }

    /// <summary>The solution that the component is added to; null for the default.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}

/// <summary>The answer to a <see cref="CreateOptionSetRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CreateOptionSetResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateOptionSetResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CreateOptionSetResponse()
    {
        ResponseName = "CreateOptionSet";
    }

    /// <summary>The id of the choices.</summary>
    public Guid OptionSetId => Results.ValueOrDefault<Guid>("OptionSetId");
}
