using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Changes a state.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.updatestatevaluerequest</remarks>
[Serializable]
[DataContract(Name = "UpdateStateValueRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateStateValueRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UpdateStateValueRequest()
        : base("UpdateStateValue")
    {
    }

    /// <summary>The column's logical name; null for shared choices.</summary>
    public string AttributeLogicalName
    {
        get => Parameters.ValueOrDefault<string>("AttributeLogicalName");
        set => Parameters["AttributeLogicalName"] = value;
    }

    /// <summary>The status reason that the state starts with.</summary>
    public int? DefaultStatusCode
    {
        get => Parameters.ValueOrDefault<int?>("DefaultStatusCode");
        set => Parameters["DefaultStatusCode"] = value;
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

    /// <summary>Whether labels in languages that are not given are kept.</summary>
    public bool MergeLabels
    {
        get => Parameters.ValueOrDefault<bool>("MergeLabels");
        set => Parameters["MergeLabels"] = value;
    }

    /// <summary>The name of shared choices; null for a column's own.</summary>
    public string OptionSetName
    {
        get => Parameters.ValueOrDefault<string>("OptionSetName");
        set => Parameters["OptionSetName"] = value;
    }

    /// <summary>The number of the choice.</summary>
    public int Value
    {
        get => Parameters.ValueOrDefault<int>("Value");
        set => Parameters["Value"] = value;
    }
}

/// <summary>The answer to a <see cref="UpdateStateValueRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UpdateStateValueResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateStateValueResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UpdateStateValueResponse()
    {
        ResponseName = "UpdateStateValue";
    }
}
