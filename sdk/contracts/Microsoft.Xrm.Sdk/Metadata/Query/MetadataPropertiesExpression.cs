using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which properties of definitions to return.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.query.metadatapropertiesexpression</remarks>
[Serializable]
[DataContract(Name = "MetadataPropertiesExpression", Namespace = ContractNamespaces.MetadataQuery)]
public sealed class MetadataPropertiesExpression : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    private DataCollection<string> _propertyNames;

    /// <summary>Creates an empty instance.</summary>
    public MetadataPropertiesExpression()
    {
    }

    /// <summary>Creates a set of properties.</summary>
    /// <param name="propertyNames">Their names.</param>
    public MetadataPropertiesExpression(params string[] propertyNames)
    {
        PropertyNames.AddRange(propertyNames);
    }

    /// <summary>Whether every property is returned.</summary>
    [DataMember]
    public bool AllProperties { get; set; }

    /// <summary>The properties returned. Never null.</summary>
    [DataMember]
    public DataCollection<string> PropertyNames
    {
        get => _propertyNames ??= new DataCollection<string>();
        internal set => _propertyNames = value;
    }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
