using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Conditions and filters on definitions, joined by and, or by or.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.query.metadatafilterexpression</remarks>
[Serializable]
[DataContract(Name = "MetadataFilterExpression", Namespace = ContractNamespaces.MetadataQuery)]
public sealed class MetadataFilterExpression : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    private DataCollection<MetadataConditionExpression> _conditions;
    private DataCollection<MetadataFilterExpression> _filters;

    /// <summary>Creates an empty instance.</summary>
    public MetadataFilterExpression()
    {
    }

    /// <summary>Creates an empty filter.</summary>
    /// <param name="filterOperator">How it joins.</param>
    public MetadataFilterExpression(LogicalOperator filterOperator)
    {
        FilterOperator = filterOperator;
    }

    /// <summary>The conditions. Never null.</summary>
    [DataMember]
    public DataCollection<MetadataConditionExpression> Conditions
    {
        get => _conditions ??= new DataCollection<MetadataConditionExpression>();
        internal set => _conditions = value;
    }

    /// <summary>How conditions and filters are joined; and by default.</summary>
    [DataMember]
    public LogicalOperator FilterOperator { get; set; }

    /// <summary>The filters within. Never null.</summary>
    [DataMember]
    public DataCollection<MetadataFilterExpression> Filters
    {
        get => _filters ??= new DataCollection<MetadataFilterExpression>();
        internal set => _filters = value;
    }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
