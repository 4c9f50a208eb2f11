using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>A comparison of a definition's property with a value.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.query.metadataconditionexpression</remarks>
[Serializable]
[DataContract(Name = "MetadataConditionExpression", Namespace = ContractNamespaces.MetadataQuery)]
public sealed class MetadataConditionExpression : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an empty instance.</summary>
    public MetadataConditionExpression()
    {
    }

    /// <summary>Creates a comparison.</summary>
    /// <param name="propertyName">The property.</param>
    /// <param name="conditionOperator">How it is compared.</param>
    /// <param name="value">The value; an array for the operators in and not in.</param>
    public MetadataConditionExpression(string propertyName, MetadataConditionOperator conditionOperator, object value)
    {
        PropertyName = propertyName;
        ConditionOperator = conditionOperator;
        Value = value;
    }

    /// <summary>How the property is compared.</summary>
    [DataMember]
    public MetadataConditionOperator ConditionOperator { get; set; }

    /// <summary>The property compared.</summary>
    [DataMember]
    public string PropertyName { get; set; }

    /// <summary>The value.</summary>
    [DataMember]
    public object Value { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
