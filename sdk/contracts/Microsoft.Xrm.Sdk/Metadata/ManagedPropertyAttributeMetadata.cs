using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a column that holds a managed property.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.managedpropertyattributemetadata</remarks>
[Serializable]
[DataContract(Name = "ManagedPropertyAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class ManagedPropertyAttributeMetadata : AttributeMetadata
{
    /// <summary>The managed property belongs to no component.</summary>
    public const int EmptyParentComponentType = 0;

    /// <summary>Creates a definition.</summary>
    public ManagedPropertyAttributeMetadata()
        : this((string)null)
    {
    }

    /// <summary>Creates a definition.</summary>
    /// <param name="schemaName">The schema name.</param>
    public ManagedPropertyAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.ManagedProperty, schemaName)
    {
    }

    /// <summary>The managed property's logical name.</summary>
    [DataMember]
    public string ManagedPropertyLogicalName { get; internal set; }

    /// <summary>The column of the parent that the managed property belongs to.</summary>
    [DataMember]
    public string ParentAttributeName { get; internal set; }

    /// <summary>The type of the component that the managed property belongs to.</summary>
    [DataMember]
    public int? ParentComponentType { get; internal set; }

    /// <summary>The type of the managed property's value.</summary>
    [DataMember]
    public AttributeTypeCode ValueAttributeTypeCode { get; internal set; }
}
