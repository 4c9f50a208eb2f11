using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Adds a choice.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.insertoptionvaluerequest</remarks>
[Serializable]
[DataContract(Name = "InsertOptionValueRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class InsertOptionValueRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public InsertOptionValueRequest()
        : base("InsertOptionValue")
    {
    }

    /// <summary>The column's logical name; null for shared choices.</summary>
    public string AttributeLogicalName
    {
        get => Parameters.ValueOrDefault<string>("AttributeLogicalName");
        set => Parameters["AttributeLogicalName"] = value;
    }

    /// <summary>The description.</summary>
    public Label Description
    {
        get => Parameters.ValueOrDefault<Label>("Description");
        set => Parameters["Description"] = value;
    }

    /// <summary>The table's logical name.</summary>
    public string EntityLogicalName
    {
        get => Parameters.ValueOrDefault<string>("EntityLogicalName");
        set => Parameters["EntityLogicalName"] = value;
    }

    /// <summary>The label.</summary>
    public Label Label
    {
        get => Parameters.ValueOrDefault<Label>("Label");
        set => Parameters["Label"] = value;
    }

    /// <summary>The name of shared choices; null for a column's own.</summary>
    public string OptionSetName
    {
        get => Parameters.ValueOrDefault<string>("OptionSetName");
        set => Parameters["OptionSetName"] = value;
    }

    /// <summary>The choices of the parent column under which the choice is available.</summary>
    public int[] ParentValues
    {
        get => Parameters.ValueOrDefault<int[]>("ParentValues");
        set => Parameters["ParentValues"] = value;
    }

    /// <summary>The solution that the component is added to; null for the default.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }

    /// <summary>The number of the choice.</summary>
    public int? Value
    {
        get => Parameters.ValueOrDefault<int?>("Value");
        set => Parameters["Value"] = value;
    }
}

/// <summary>The answer to a <see cref="InsertOptionValueRequest"/>.</summary>
[Serializable]
[DataContract(Name = "InsertOptionValueResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class InsertOptionValueResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public InsertOptionValueResponse()
    {
        ResponseName = "InsertOptionValue";
    }

    /// <summary>The number of the new choice.</summary>
    public int NewOptionValue => Results.ValueOrDefault<int>("NewOptionValue");
}
