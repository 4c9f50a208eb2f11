using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a table.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.entitymetadata</remarks>
[Serializable]
[DataContract(Name = "EntityMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class EntityMetadata : MetadataBase
{
    /// <summary>Creates an empty definition.</summary>
    public EntityMetadata()
    {
    }

    /// <summary>Whether the table is a custom activity that shows in activity menus; a mask of 0 and 1.</summary>
    [DataMember]
    public int? ActivityTypeMask { get; set; }

    /// <summary>The columns; null unless asked for.</summary>
    [DataMember]
    public AttributeMetadata[] Attributes { get; internal set; }

    /// <summary>Whether access teams may be created for records.</summary>
    [DataMember]
    public bool? AutoCreateAccessTeams { get; set; }

    /// <summary>Whether records go to the owner's queue when created or assigned.</summary>
    [DataMember]
    public bool? AutoRouteToOwnerQueue { get; set; }

    /// <summary>Whether the table may be related to a custom one.</summary>
    [DataMember]
    public BooleanManagedProperty CanBeInCustomEntityAssociation { get; internal set; }

    /// <summary>Whether the table may be in a many-to-many relationship.</summary>
    [DataMember]
    public BooleanManagedProperty CanBeInManyToMany { get; internal set; }

    /// <summary>Whether the table may be referred to in a new relationship.</summary>
    [DataMember]
    public BooleanManagedProperty CanBePrimaryEntityInRelationship { get; internal set; }

    /// <summary>Whether the table may refer in a new relationship.</summary>
    [DataMember]
    public BooleanManagedProperty CanBeRelatedEntityInRelationship { get; internal set; }

    /// <summary>Whether the relationship that makes the hierarchy may be changed.</summary>
    [DataMember]
    public BooleanManagedProperty CanChangeHierarchicalRelationship { get; set; }

    /// <summary>Whether change tracking may be switched on.</summary>
    [DataMember]
    public BooleanManagedProperty CanChangeTrackingBeEnabled { get; set; }

    /// <summary>Whether columns may be added.</summary>
    [DataMember]
    public BooleanManagedProperty CanCreateAttributes { get; set; }

    /// <summary>Whether charts may be added.</summary>
    [DataMember]
    public BooleanManagedProperty CanCreateCharts { get; set; }

    /// <summary>Whether forms may be added.</summary>
    [DataMember]
    public BooleanManagedProperty CanCreateForms { get; set; }

    /// <summary>Whether views may be added.</summary>
    [DataMember]
    public BooleanManagedProperty CanCreateViews { get; set; }

    /// <summary>Whether Dataverse search may be switched on.</summary>
    [DataMember]
    public BooleanManagedProperty CanEnableSyncToExternalSearchIndex { get; set; }

    /// <summary>Whether the settings that no other property names may be changed.</summary>
    [DataMember]
    public BooleanManagedProperty CanModifyAdditionalSettings { get; set; }

    /// <summary>Whether changes can start workflows.</summary>
    [DataMember]
    public bool? CanTriggerWorkflow { get; internal set; }

    /// <summary>Whether changes are tracked.</summary>
    [DataMember]
    public bool? ChangeTrackingEnabled { get; set; }

    /// <summary>The schema name of the table's collection.</summary>
    [DataMember]
    public string CollectionSchemaName { get; internal set; }

    /// <summary>The id of the provider of a virtual table.</summary>
    [DataMember]
    public Guid? DataProviderId { get; set; }

    /// <summary>The id of the source of a virtual table.</summary>
    [DataMember]
    public Guid? DataSourceId { get; set; }

    /// <summary>How many days back records are available offline.</summary>
    [DataMember]
    public int? DaysSinceRecordLastModified { get; set; }

    /// <summary>The description.</summary>
    [DataMember]
    public Label Description { get; set; }

    /// <summary>The plural name to show.</summary>
    [DataMember]
    public Label DisplayCollectionName { get; set; }

    /// <summary>The name to show.</summary>
    [DataMember]
    public Label DisplayName { get; set; }

    /// <summary>Whether status reasons may only change as their transitions say.</summary>
    [DataMember]
    public bool? EnforceStateTransitions { get; internal set; }

    /// <summary>The color of the table's icon background, as a hexadecimal code.</summary>
    [DataMember]
    public string EntityColor { get; set; }

    /// <summary>The address of the table's own help.</summary>
    [DataMember]
    public string EntityHelpUrl { get; set; }

    /// <summary>Whether the table's own help is used.</summary>
    [DataMember]
    public bool? EntityHelpUrlEnabled { get; set; }

    /// <summary>The name of the table's collection in the Web API.</summary>
    [DataMember]
    public string EntitySetName { get; set; }

    /// <summary>The name of a virtual table's collection at its source.</summary>
    [DataMember]
    public string ExternalCollectionName { get; set; }

    /// <summary>The name at the source of a virtual table.</summary>
    [DataMember]
    public string ExternalName { get; set; }

    /// <summary>Whether activities can be related to records; null when unknown.</summary>
    [DataMember]
    public bool? HasActivities { get; set; }

    /// <summary>Whether feedback can be related to records; null when unknown.</summary>
    [DataMember]
    public bool? HasFeedback { get; set; }

    /// <summary>Whether notes can be attached to records; null when unknown.</summary>
    [DataMember]
    public bool? HasNotes { get; set; }

    /// <summary>The web resource of the large icon.</summary>
    [DataMember]
    public string IconLargeName { get; set; }

    /// <summary>The web resource of the medium icon.</summary>
    [DataMember]
    public string IconMediumName { get; set; }

    /// <summary>The web resource of the small icon.</summary>
    [DataMember]
    public string IconSmallName { get; set; }

    /// <summary>The web resource of the vector icon.</summary>
    [DataMember]
    public string IconVectorName { get; set; }

    /// <summary>The version of the solution that brought the component.</summary>
    [DataMember]
    public string IntroducedVersion { get; internal set; }

    /// <summary>Whether the table has been brought to the activity model of version 4.</summary>
    [DataMember]
    public bool? IsAIRUpdated { get; internal set; }

    /// <summary>Whether the table is an activity.</summary>
    [DataMember]
    public bool? IsActivity { get; set; }

    /// <summary>Whether mail can be sent to records.</summary>
    [DataMember]
    public bool? IsActivityParty { get; set; }

    /// <summary>Whether changes are audited.</summary>
    [DataMember]
    public BooleanManagedProperty IsAuditEnabled { get; set; }

    /// <summary>Whether records are available offline.</summary>
    [DataMember]
    public bool? IsAvailableOffline { get; set; }

    /// <summary>Whether the table holds instances of a business process flow.</summary>
    [DataMember]
    public bool? IsBPFEntity { get; set; }

    /// <summary>Whether business process flows are available.</summary>
    [DataMember]
    public bool? IsBusinessProcessEnabled { get; set; }

    /// <summary>Whether security comes from a parent table.</summary>
    [DataMember]
    public bool? IsChildEntity { get; internal set; }

    /// <summary>Whether connections are available.</summary>
    [DataMember]
    public BooleanManagedProperty IsConnectionsEnabled { get; set; }

    /// <summary>Whether the table is custom.</summary>
    [DataMember]
    public bool? IsCustomEntity { get; internal set; }

    /// <summary>Whether the component may be customized.</summary>
    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; set; }

    /// <summary>Whether documents of SharePoint are available.</summary>
    [DataMember]
    public bool? IsDocumentManagementEnabled { get; set; }

    /// <summary>Whether documents are recommended.</summary>
    [DataMember]
    public bool? IsDocumentRecommendationsEnabled { get; set; }

    /// <summary>Whether duplicates are detected.</summary>
    [DataMember]
    public BooleanManagedProperty IsDuplicateDetectionEnabled { get; set; }

    /// <summary>Whether charts are available.</summary>
    [DataMember]
    public bool? IsEnabledForCharts { get; internal set; }

    /// <summary>Whether external channels are available.</summary>
    [DataMember]
    public bool? IsEnabledForExternalChannels { get; set; }

    /// <summary>Internal to the platform: whether the table is traced.</summary>
    [DataMember]
    public bool? IsEnabledForTrace { get; internal set; }

    /// <summary>Whether records can be imported.</summary>
    [DataMember]
    public bool? IsImportable { get; internal set; }

    /// <summary>Whether interactive dashboards are available.</summary>
    [DataMember]
    public bool? IsInteractionCentricEnabled { get; set; }

    /// <summary>Whether the table joins two others in a many-to-many relationship.</summary>
    [DataMember]
    public bool? IsIntersect { get; internal set; }

    /// <summary>Whether knowledge articles are available.</summary>
    [DataMember]
    public bool? IsKnowledgeManagementEnabled { get; set; }

    /// <summary>Whether the table is kept in another table's rows.</summary>
    [DataMember]
    public bool? IsLogicalEntity { get; internal set; }

    /// <summary>Whether Microsoft Teams is available.</summary>
    [DataMember]
    public bool? IsMSTeamsIntegrationEnabled { get; set; }

    /// <summary>Whether mail merge is available.</summary>
    [DataMember]
    public BooleanManagedProperty IsMailMergeEnabled { get; set; }

    /// <summary>Whether a managed solution brought the component.</summary>
    [DataMember]
    public bool? IsManaged { get; internal set; }

    /// <summary>Whether columns can be mapped to those of other tables.</summary>
    [DataMember]
    public BooleanManagedProperty IsMappable { get; set; }

    /// <summary>Whether records are available offline on phones and tablets.</summary>
    [DataMember]
    public BooleanManagedProperty IsOfflineInMobileClient { get; set; }

    /// <summary>Whether OneNote is available.</summary>
    [DataMember]
    public bool? IsOneNoteIntegrationEnabled { get; set; }

    /// <summary>Whether writes can check the row version.</summary>
    [DataMember]
    public bool? IsOptimisticConcurrencyEnabled { get; internal set; }

    /// <summary>Internal to the platform: whether the component is hidden from definitions.</summary>
    [DataMember]
    public bool? IsPrivate { get; internal set; }

    /// <summary>Whether quick create forms are available.</summary>
    [DataMember]
    public bool? IsQuickCreateEnabled { get; set; }

    /// <summary>Whether records are read-only on phones and tablets.</summary>
    [DataMember]
    public BooleanManagedProperty IsReadOnlyInMobileClient { get; set; }

    /// <summary>Whether the reading pane is available.</summary>
    [DataMember]
    public bool? IsReadingPaneEnabled { get; set; }

    /// <summary>Whether the name to show may be changed.</summary>
    [DataMember]
    public BooleanManagedProperty IsRenameable { get; set; }

    /// <summary>Whether service level agreements are available.</summary>
    [DataMember]
    public bool? IsSLAEnabled { get; set; }

    /// <summary>Whether records can be carried in solutions.</summary>
    [DataMember]
    public bool? IsSolutionAware { get; set; }

    /// <summary>Whether the table can have state transitions.</summary>
    [DataMember]
    public bool? IsStateModelAware { get; internal set; }

    /// <summary>Whether advanced find offers the component.</summary>
    [DataMember]
    public bool? IsValidForAdvancedFind { get; internal set; }

    /// <summary>Whether records can be in queues.</summary>
    [DataMember]
    public BooleanManagedProperty IsValidForQueue { get; set; }

    /// <summary>Whether the table shows in the old client for phones.</summary>
    [DataMember]
    public BooleanManagedProperty IsVisibleInMobile { get; set; }

    /// <summary>Whether the table shows on phones and tablets.</summary>
    [DataMember]
    public BooleanManagedProperty IsVisibleInMobileClient { get; set; }

    /// <summary>The alternate keys; null unless asked for.</summary>
    [DataMember]
    public EntityKeyMetadata[] Keys { get; internal set; }

    /// <summary>The plural logical name.</summary>
    [DataMember]
    public string LogicalCollectionName { get; set; }

    /// <summary>The logical name.</summary>
    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>The many-to-many relationships; null unless asked for.</summary>
    [DataMember]
    public ManyToManyRelationshipMetadata[] ManyToManyRelationships { get; internal set; }

    /// <summary>The relationships in which the table refers; null unless asked for.</summary>
    [DataMember]
    public OneToManyRelationshipMetadata[] ManyToOneRelationships { get; internal set; }

    /// <summary>The filter of records available offline.</summary>
    [DataMember]
    public string MobileOfflineFilters { get; set; }

    /// <summary>The number of the table; for custom ones it differs between organizations.</summary>
    [DataMember]
    public int? ObjectTypeCode { get; internal set; }

    /// <summary>The relationships in which the table is referred to; null unless asked for.</summary>
    [DataMember]
    public OneToManyRelationshipMetadata[] OneToManyRelationships { get; internal set; }

    /// <summary>Who owns records.</summary>
    [DataMember]
    public OwnershipTypes? OwnershipType { get; set; }

    /// <summary>The logical name of the primary key.</summary>
    [DataMember]
    public string PrimaryIdAttribute { get; internal set; }

    /// <summary>The logical name of the primary image.</summary>
    [DataMember]
    public string PrimaryImageAttribute { get; internal set; }

    /// <summary>The logical name of the primary name.</summary>
    [DataMember]
    public string PrimaryNameAttribute { get; internal set; }

    /// <summary>The privileges; null unless asked for.</summary>
    [DataMember]
    public SecurityPrivilegeMetadata[] Privileges { get; internal set; }

    /// <summary>The table of the series that records are instances of.</summary>
    [DataMember]
    public string RecurrenceBaseEntityLogicalName { get; internal set; }

    /// <summary>The name of the table's view for reports.</summary>
    [DataMember]
    public string ReportViewName { get; internal set; }

    /// <summary>The schema name.</summary>
    [DataMember]
    public string SchemaName { get; set; }

    /// <summary>Whether records are found by Dataverse search.</summary>
    [DataMember]
    public bool? SyncToExternalSearchIndex { get; set; }

    /// <summary>Whether texts are kept by language.</summary>
    [DataMember]
    public bool? UsesBusinessDataLabelTable { get; set; }
}
