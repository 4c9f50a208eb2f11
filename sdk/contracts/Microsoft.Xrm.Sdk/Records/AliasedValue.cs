using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A column of a linked record, or an aggregate, in a query's result.</summary>
[Serializable]
[DataContract(Name = "AliasedValue", Namespace = ContractNamespaces.Xrm2011)]
[KnownType("GetKnownTypes")]
public sealed class AliasedValue : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an empty value.</summary>
    public AliasedValue()
    {
    }

    /// <summary>Creates a value.</summary>
    /// <param name="entityLogicalName">The table that the column belongs to.</param>
    /// <param name="attributeLogicalName">The column.</param>
    /// <param name="value">Its value.</param>
    public AliasedValue(string entityLogicalName, string attributeLogicalName, object value)
    {
        EntityLogicalName = entityLogicalName;
        AttributeLogicalName = attributeLogicalName;
        Value = value;
    }

    /// <summary>The column.</summary>
    [DataMember]
    public string AttributeLogicalName { get; private set; }

    /// <summary>The table that the column belongs to.</summary>
    [DataMember]
    public string EntityLogicalName { get; private set; }

    /// <summary>The column's value.</summary>
    [DataMember]
    public object Value { get; private set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    private static IEnumerable<Type> GetKnownTypes() => ColumnValueTypes.All;
}
