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
    private ExtensionDataObject extensionData;

    private DataCollection<MetadataConditionExpression> conditions;
    private DataCollection<MetadataFilterExpression> filters;

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
        get => conditions ??= new DataCollection<MetadataConditionExpression>();
        internal set => conditions = value;
    }

    /// <summary>How conditions and filters are joined; and by default.</summary>
    [DataMember]
    public LogicalOperator FilterOperator { get; set; }

    /// <summary>The filters within. Never null.</summary>
    [DataMember]
    public DataCollection<MetadataFilterExpression> Filters
    {
        get => filters ??= new DataCollection<MetadataFilterExpression>();
        internal set => filters = value;
    }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => extensionData;
        set => extensionData = value;
    }
}
