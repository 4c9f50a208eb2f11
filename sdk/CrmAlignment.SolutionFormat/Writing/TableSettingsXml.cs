using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.SolutionFormat.Writing;

/// <summary>The settings that follow the columns of an own table, in the order of real exports. All but a few are off.</summary>
public sealed record TableSettingsXml
{
    private static readonly string[] OffBeforeTeams =
    [
        "IsDuplicateCheckSupported", "IsBusinessProcessEnabled", "IsRequiredOffline", "IsInteractionCentricEnabled", "IsCollaboration",
        "AutoRouteToOwnerQueue",
    ];

    private static readonly string[] OffAfterTeams =
    [
        "IsOneNoteIntegrationEnabled", "IsKnowledgeManagementEnabled", "IsSLAEnabled", "IsDocumentRecommendationsEnabled",
    ];

    private static readonly string[] OffAfterActivity =
    [
        "IsActivityParty", "IsReplicated", "IsReplicationUserFiltered", "IsMailMergeEnabled", "IsVisibleInMobile", "IsVisibleInMobileClient",
        "IsReadOnlyInMobileClient", "IsOfflineInMobileClient", "DaysSinceRecordLastModified",
    ];

    private static readonly string[] On =
    [
        "IsCustomizable", "IsRenameable", "IsMappable", "CanModifyAuditSettings", "CanModifyMobileVisibility", "CanModifyMobileClientVisibility",
        "CanModifyMobileClientReadOnly", "CanModifyMobileClientOffline", "CanModifyConnectionSettings", "CanModifyDuplicateDetectionSettings",
        "CanModifyMailMergeSettings", "CanModifyQueueSettings", "CanCreateAttributes", "CanCreateForms", "CanCreateCharts", "CanCreateViews",
        "CanModifyAdditionalSettings", "CanEnableSyncToExternalSearchIndex",
    ];

    /// <summary>Name of the table in the Web API.</summary>
    public required string EntitySetName { get; init; }

    /// <summary>Whether users and teams own its rows, rather than the organization.</summary>
    public required bool IsUserOwned { get; init; }

    /// <summary>Version in which the table first appeared.</summary>
    public required string IntroducedVersion { get; init; }

    /// <summary>Whether its rows are activities.</summary>
    public bool IsActivity { get; init; }

    /// <summary>Whether its rows may be put into queues; null leaves it out, as exports of tables without do.</summary>
    public bool? IsValidForQueue { get; init; }

    /// <summary>Whether its rows can be connected.</summary>
    public bool HasConnections { get; init; }

    /// <summary>Whether its rows are instances of a business process flow.</summary>
    public bool IsProcessFlow { get; init; }

    /// <summary>Whether the platform makes access teams for its rows.</summary>
    public bool HasAccessTeams { get; init; }

    /// <summary>Whether a status may only be followed by those that it names.</summary>
    public bool EnforcesStateTransitions { get; init; }

    /// <summary>Whether its rows may be made by a quick create form.</summary>
    public bool HasQuickCreate { get; init; }

    /// <summary>Whether the changes of its rows are tracked.</summary>
    public bool ChangeTrackingEnabled { get; init; }

    /// <summary>The elements.</summary>
    public IEnumerable<XElement> Create() =>
    [
        Element("EntitySetName", EntitySetName),
        .. OffBeforeTeams.Select(name => Flag(name, false)),
        Flag("IsConnectionsEnabled", HasConnections),
        Flag("IsDocumentManagementEnabled", false),
        Flag("AutoCreateAccessTeams", HasAccessTeams),
        .. OffAfterTeams.Select(name => Flag(name, false)),
        Flag("IsBPFEntity", IsProcessFlow),

        // The file spells organization ownership OrgOwned; OrganizationOwned, the name in the API, is refused on import.
        Element("OwnershipTypeMask", IsUserOwned ? "UserOwned" : "OrgOwned"),
        Flag("IsAuditEnabled", false),
        Flag("IsRetrieveAuditEnabled", false),
        Flag("IsRetrieveMultipleAuditEnabled", false),
        Flag("IsActivity", IsActivity),
        Element("ActivityTypeMask", ""),
        .. OffAfterActivity.Select(name => Flag(name, false)),
        Element("MobileOfflineFilters", ""),
        Flag("IsMapiGridEnabled", true),
        Flag("IsReadingPaneEnabled", true),
        Flag("IsQuickCreateEnabled", HasQuickCreate),
        Flag("SyncToExternalSearchIndex", false),
        Element("IntroducedVersion", IntroducedVersion),
        .. On.Select(name => Flag(name, true)),
        Flag("EnforceStateTransitions", EnforcesStateTransitions),
        Flag("CanChangeHierarchicalRelationship", true),
        Flag("EntityHelpUrlEnabled", false),
        Flag("ChangeTrackingEnabled", ChangeTrackingEnabled),
        Flag("CanChangeTrackingBeEnabled", true),
        Flag("IsEnabledForExternalChannels", false),
        Flag("IsMSTeamsIntegrationEnabled", false),
        Flag("IsSolutionAware", false),
        .. Queue(),
    ];

    // Where exports have it is not known; it stands last, where it disturbs no order that is.
    private IEnumerable<XElement> Queue() => IsValidForQueue is { } isValid ? [Flag("IsValidForQueue", isValid)] : [];
}
