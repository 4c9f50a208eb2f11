using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Adds a status reason.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.insertstatusvaluerequest</remarks>
[Serializable]
[DataContract(Name = "InsertStatusValueRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class InsertStatusValueRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public InsertStatusValueRequest()
        : base("InsertStatusValue")
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

    /// <summary>The solution that the component is added to; null for the default.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }

    /// <summary>The state that the status reason belongs to.</summary>
    public int StateCode
    {
        get => Parameters.ValueOrDefault<int>("StateCode");
        set => Parameters["StateCode"] = value;
    }

    /// <summary>The number of the choice.</summary>
    public int? Value
    {
        get => Parameters.ValueOrDefault<int?>("Value");
        set => Parameters["Value"] = value;
    }
}

/// <summary>The answer to a <see cref="InsertStatusValueRequest"/>.</summary>
[Serializable]
[DataContract(Name = "InsertStatusValueResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class InsertStatusValueResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public InsertStatusValueResponse()
    {
        ResponseName = "InsertStatusValue";
    }

    /// <summary>The number of the new choice.</summary>
    public int NewOptionValue => Results.ValueOrDefault<int>("NewOptionValue");
}
