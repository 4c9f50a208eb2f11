using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a many-to-many relationship.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.manytomanyrelationshipmetadata</remarks>
[Serializable]
[DataContract(Name = "ManyToManyRelationshipMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class ManyToManyRelationshipMetadata : RelationshipMetadataBase
{
    /// <summary>Creates an empty definition.</summary>
    public ManyToManyRelationshipMetadata()
        : base(RelationshipType.ManyToManyRelationship)
    {
    }

    /// <summary>How records of the first table appear in the menu of a form.</summary>
    [DataMember]
    public AssociatedMenuConfiguration Entity1AssociatedMenuConfiguration { get; set; }

    /// <summary>The column of the intersect table that refers to the first table.</summary>
    [DataMember]
    public string Entity1IntersectAttribute { get; set; }

    /// <summary>The first table's logical name.</summary>
    [DataMember]
    public string Entity1LogicalName { get; set; }

    /// <summary>The navigation property of the first table.</summary>
    [DataMember]
    public string Entity1NavigationPropertyName { get; set; }

    /// <summary>How records of the second table appear in the menu of a form.</summary>
    [DataMember]
    public AssociatedMenuConfiguration Entity2AssociatedMenuConfiguration { get; set; }

    /// <summary>The column of the intersect table that refers to the second table.</summary>
    [DataMember]
    public string Entity2IntersectAttribute { get; set; }

    /// <summary>The second table's logical name.</summary>
    [DataMember]
    public string Entity2LogicalName { get; set; }

    /// <summary>The navigation property of the second table.</summary>
    [DataMember]
    public string Entity2NavigationPropertyName { get; set; }

    /// <summary>The intersect table's logical name.</summary>
    [DataMember]
    public string IntersectEntityName { get; set; }
}
