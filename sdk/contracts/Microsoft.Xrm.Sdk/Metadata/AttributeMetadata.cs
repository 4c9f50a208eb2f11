using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.attributemetadata</remarks>
[Serializable]
[DataContract(Name = "AttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
[KnownType(typeof(BigIntAttributeMetadata))]
[KnownType(typeof(BooleanAttributeMetadata))]
[KnownType(typeof(DateTimeAttributeMetadata))]
[KnownType(typeof(DecimalAttributeMetadata))]
[KnownType(typeof(DoubleAttributeMetadata))]
[KnownType(typeof(EntityNameAttributeMetadata))]
[KnownType(typeof(IntegerAttributeMetadata))]
[KnownType(typeof(LookupAttributeMetadata))]
[KnownType(typeof(ManagedPropertyAttributeMetadata))]
[KnownType(typeof(MemoAttributeMetadata))]
[KnownType(typeof(MoneyAttributeMetadata))]
[KnownType(typeof(PicklistAttributeMetadata))]
[KnownType(typeof(StateAttributeMetadata))]
[KnownType(typeof(StatusAttributeMetadata))]
[KnownType(typeof(StringAttributeMetadata))]
[KnownType(typeof(UniqueIdentifierAttributeMetadata))]
[KnownType(typeof(FileAttributeMetadata))]
[KnownType(typeof(ImageAttributeMetadata))]
[KnownType(typeof(MultiSelectPicklistAttributeMetadata))]
public class AttributeMetadata : MetadataBase
{
    /// <summary>Creates an empty definition.</summary>
    public AttributeMetadata()
    {
    }

    /// <summary>Creates a definition of a type.</summary>
    /// <param name="attributeType">The type.</param>
    protected AttributeMetadata(AttributeTypeCode attributeType)
        : this(attributeType, null)
    {
    }

    /// <summary>Creates a definition of a type.</summary>
    /// <param name="attributeType">The type.</param>
    /// <param name="schemaName">The schema name.</param>
    protected AttributeMetadata(AttributeTypeCode attributeType, string schemaName)
    {
        AttributeType = attributeType;
        AttributeTypeName = attributeType + "Type";
        SchemaName = schemaName;
    }

    /// <summary>The column that this one belongs to, as a lookup's name belongs to the lookup.</summary>
    [DataMember]
    public string AttributeOf { get; internal set; }

    /// <summary>The type.</summary>
    [DataMember]
    public AttributeTypeCode? AttributeType { get; internal set; }

    /// <summary>The type by name; more precise than the code.</summary>
    [DataMember]
    public AttributeTypeDisplayName AttributeTypeName { get; internal set; }

    /// <summary>The format of an auto-number column; null or empty for other columns.</summary>
    [DataMember]
    public string AutoNumberFormat { get; set; }

    /// <summary>Whether column security can guard setting the column on create.</summary>
    [DataMember]
    public bool? CanBeSecuredForCreate { get; internal set; }

    /// <summary>Whether column security can guard reading the column.</summary>
    [DataMember]
    public bool? CanBeSecuredForRead { get; internal set; }

    /// <summary>Whether column security can guard changing the column.</summary>
    [DataMember]
    public bool? CanBeSecuredForUpdate { get; internal set; }

    /// <summary>Whether the settings that no other property names may be changed.</summary>
    [DataMember]
    public BooleanManagedProperty CanModifyAdditionalSettings { get; set; }

    /// <summary>The number of the column in its table.</summary>
    [DataMember]
    public int? ColumnNumber { get; internal set; }

    /// <summary>The version in which the column was deprecated.</summary>
    [DataMember]
    public string DeprecatedVersion { get; internal set; }

    /// <summary>The description.</summary>
    [DataMember]
    public Label Description { get; set; }

    /// <summary>The name to show.</summary>
    [DataMember]
    public Label DisplayName { get; set; }

    /// <summary>The table's logical name.</summary>
    [DataMember]
    public string EntityLogicalName { get; internal set; }

    /// <summary>The name at the source of a virtual table.</summary>
    [DataMember]
    public string ExternalName { get; set; }

    /// <summary>The column that this one inherits from.</summary>
    [DataMember]
    public string InheritsFrom { get; internal set; }

    /// <summary>The version of the solution that brought the component.</summary>
    [DataMember]
    public string IntroducedVersion { get; internal set; }

    /// <summary>Whether changes are audited.</summary>
    [DataMember]
    public BooleanManagedProperty IsAuditEnabled { get; set; }

    /// <summary>Whether the column is custom.</summary>
    [DataMember]
    public bool? IsCustomAttribute { get; internal set; }

    /// <summary>Whether the component may be customized.</summary>
    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; set; }

    /// <summary>Whether the column holds a secret of a virtual table's source.</summary>
    [DataMember]
    public bool? IsDataSourceSecret { get; set; }

    /// <summary>Whether the column can be filtered by.</summary>
    [DataMember]
    public bool? IsFilterable { get; internal set; }

    /// <summary>Whether the column shows in global filters.</summary>
    [DataMember]
    public BooleanManagedProperty IsGlobalFilterEnabled { get; set; }

    /// <summary>Whether the column is kept in another place than the table's own row.</summary>
    [DataMember]
    public bool? IsLogical { get; internal set; }

    /// <summary>Whether a managed solution brought the component.</summary>
    [DataMember]
    public bool? IsManaged { get; internal set; }

    /// <summary>Whether the column is the table's primary key.</summary>
    [DataMember]
    public bool? IsPrimaryId { get; internal set; }

    /// <summary>Whether the column is the table's primary name.</summary>
    [DataMember]
    public bool? IsPrimaryName { get; internal set; }

    /// <summary>Whether the name to show may be changed.</summary>
    [DataMember]
    public BooleanManagedProperty IsRenameable { get; set; }

    /// <summary>Whether the column must be on every form.</summary>
    [DataMember]
    public bool? IsRequiredForForm { get; set; }

    /// <summary>Whether the column can be read.</summary>
    [DataMember]
    public bool? IsRetrievable { get; internal set; }

    /// <summary>Whether the column can be searched for.</summary>
    [DataMember]
    public bool? IsSearchable { get; internal set; }

    /// <summary>Whether column security guards the column.</summary>
    [DataMember]
    public bool? IsSecured { get; set; }

    /// <summary>Whether dashboards can sort by the column.</summary>
    [DataMember]
    public BooleanManagedProperty IsSortableEnabled { get; set; }

    /// <summary>Whether advanced find offers the component.</summary>
    [DataMember]
    public BooleanManagedProperty IsValidForAdvancedFind { get; set; }

    /// <summary>Whether the column can be set on create.</summary>
    [DataMember]
    public bool? IsValidForCreate { get; internal set; }

    /// <summary>Whether the column can be on forms.</summary>
    [DataMember]
    public bool? IsValidForForm { get; set; }

    /// <summary>Whether the column can be in views.</summary>
    [DataMember]
    public bool? IsValidForGrid { get; set; }

    /// <summary>Whether the column can be read.</summary>
    [DataMember]
    public bool? IsValidForRead { get; internal set; }

    /// <summary>Whether the column can be changed.</summary>
    [DataMember]
    public bool? IsValidForUpdate { get; internal set; }

    /// <summary>Whether the Web API has the column.</summary>
    [DataMember]
    public bool IsValidODataAttribute { get; internal set; }

    /// <summary>The id of the column that this one is linked to, as opportunity and order products are.</summary>
    [DataMember]
    public Guid? LinkedAttributeId { get; set; }

    /// <summary>The logical name.</summary>
    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>Whether a value is required.</summary>
    [DataMember]
    public AttributeRequiredLevelManagedProperty RequiredLevel { get; set; }

    /// <summary>The schema name.</summary>
    [DataMember]
    public string SchemaName { get; set; }

    /// <summary>Where the value comes from: 0 simple, 1 calculated, 2 rollup.</summary>
    [DataMember]
    public int? SourceType { get; set; }
}
