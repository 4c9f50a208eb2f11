using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a relationship.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.relationshipmetadatabase</remarks>
[Serializable]
[DataContract(Name = "RelationshipMetadataBase", Namespace = ContractNamespaces.Metadata2011)]
[KnownType(typeof(OneToManyRelationshipMetadata))]
[KnownType(typeof(ManyToManyRelationshipMetadata))]
public abstract class RelationshipMetadataBase : MetadataBase
{
    /// <summary>Creates an empty definition.</summary>
    protected RelationshipMetadataBase()
    {
    }

    /// <summary>Creates a definition.</summary>
    /// <param name="type">One-to-many or many-to-many.</param>
    protected RelationshipMetadataBase(RelationshipType type)
    {
        RelationshipType = type;
    }

    /// <summary>The version of the solution that brought the component.</summary>
    [DataMember]
    public string IntroducedVersion { get; internal set; }

    /// <summary>Whether the relationship is custom.</summary>
    [DataMember]
    public bool? IsCustomRelationship { get; set; }

    /// <summary>Whether the component may be customized.</summary>
    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; set; }

    /// <summary>Whether a managed solution brought the component.</summary>
    [DataMember]
    public bool? IsManaged { get; internal set; }

    /// <summary>Whether advanced find offers the component.</summary>
    [DataMember]
    public bool? IsValidForAdvancedFind { get; set; }

    /// <summary>One-to-many or many-to-many.</summary>
    [DataMember]
    public RelationshipType RelationshipType { get; internal set; }

    /// <summary>The schema name.</summary>
    [DataMember]
    public string SchemaName { get; set; }

    /// <summary>How the relationship takes part in security.</summary>
    [DataMember]
    public SecurityTypes? SecurityTypes { get; set; }
}
