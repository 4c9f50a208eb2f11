using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a choice.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.deleteoptionvaluerequest</remarks>
[Serializable]
[DataContract(Name = "DeleteOptionValueRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteOptionValueRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public DeleteOptionValueRequest()
        : base("DeleteOptionValue")
    {
    }

    /// <summary>The column's logical name; null for shared choices.</summary>
    public string AttributeLogicalName
    {
        get => Parameters.ValueOrDefault<string>("AttributeLogicalName");
        set => Parameters["AttributeLogicalName"] = value;
    }

    /// <summary>The table's logical name.</summary>
    public string EntityLogicalName
    {
        get => Parameters.ValueOrDefault<string>("EntityLogicalName");
        set => Parameters["EntityLogicalName"] = value;
    }

    /// <summary>The name of shared choices; null for a column's own.</summary>
    public string OptionSetName
    {
        get => Parameters.ValueOrDefault<string>("OptionSetName");
        set => Parameters["OptionSetName"] = value;
    }

    /// <summary>The solution that the component is added to; null for the default.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }

    /// <summary>The number of the choice.</summary>
    public int Value
    {
        get => Parameters.ValueOrDefault<int>("Value");
        set => Parameters["Value"] = value;
    }
}

/// <summary>The answer to a <see cref="DeleteOptionValueRequest"/>.</summary>
[Serializable]
[DataContract(Name = "DeleteOptionValueResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteOptionValueResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public DeleteOptionValueResponse()
    {
        ResponseName = "DeleteOptionValue";
    }
}
