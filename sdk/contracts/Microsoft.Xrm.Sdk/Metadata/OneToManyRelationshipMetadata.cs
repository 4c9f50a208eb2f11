using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a one-to-many relationship.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.onetomanyrelationshipmetadata</remarks>
[Serializable]
[DataContract(Name = "OneToManyRelationshipMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class OneToManyRelationshipMetadata : RelationshipMetadataBase
{
    /// <summary>Creates an empty definition.</summary>
    public OneToManyRelationshipMetadata()
        : base(RelationshipType.OneToManyRelationship)
    {
    }

    /// <summary>How the related records appear in the menu of a form.</summary>
    [DataMember]
    public AssociatedMenuConfiguration AssociatedMenuConfiguration { get; set; }

    /// <summary>What operations on the referenced record do to the referring ones.</summary>
    [DataMember]
    public CascadeConfiguration CascadeConfiguration { get; set; }

    /// <summary>Whether the relationship makes the table's hierarchy.</summary>
    [DataMember]
    public bool? IsHierarchical { get; set; }

    /// <summary>The column referred to.</summary>
    [DataMember]
    public string ReferencedAttribute { get; set; }

    /// <summary>The table referred to.</summary>
    [DataMember]
    public string ReferencedEntity { get; set; }

    /// <summary>The collection's navigation property on the table referred to.</summary>
    [DataMember]
    public string ReferencedEntityNavigationPropertyName { get; set; }

    /// <summary>The lookup column.</summary>
    [DataMember]
    public string ReferencingAttribute { get; set; }

    /// <summary>The table that refers.</summary>
    [DataMember]
    public string ReferencingEntity { get; set; }

    /// <summary>The lookup's navigation property on the table that refers.</summary>
    [DataMember]
    public string ReferencingEntityNavigationPropertyName { get; set; }

    /// <summary>Internal to the platform: 1 for a relationship that cascades through several tables.</summary>
    [DataMember]
    public int? RelationshipBehavior { get; set; }
}
