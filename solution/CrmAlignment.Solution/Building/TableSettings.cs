using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>The settings that follow the columns of an own table, in the order of real exports. All but a few are off.</summary>
internal static class TableSettings
{
    private static readonly string[] OffBeforeOwnership =
    [
        "IsDuplicateCheckSupported", "IsBusinessProcessEnabled", "IsRequiredOffline", "IsInteractionCentricEnabled", "IsCollaboration",
        "AutoRouteToOwnerQueue", "IsConnectionsEnabled", "IsDocumentManagementEnabled", "AutoCreateAccessTeams", "IsOneNoteIntegrationEnabled",
        "IsKnowledgeManagementEnabled", "IsSLAEnabled", "IsDocumentRecommendationsEnabled", "IsBPFEntity",
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

    public static IEnumerable<XElement> Of(TableSchema table, string introduced) =>
    [
        Element("EntitySetName", table.EntitySetName),
        .. OffBeforeOwnership.Select(name => Flag(name, false)),
        // The file spells organization ownership OrgOwned; OrganizationOwned, the name in the API, is refused on import.
        Element("OwnershipTypeMask", table.Ownership == Ownership.User ? "UserOwned" : "OrgOwned"),
        Flag("IsAuditEnabled", false),
        Flag("IsRetrieveAuditEnabled", false),
        Flag("IsRetrieveMultipleAuditEnabled", false),
        Flag("IsActivity", false),
        Element("ActivityTypeMask", ""),
        .. OffAfterActivity.Select(name => Flag(name, false)),
        Element("MobileOfflineFilters", ""),
        Flag("IsMapiGridEnabled", true),
        Flag("IsReadingPaneEnabled", true),
        Flag("IsQuickCreateEnabled", false),
        Flag("SyncToExternalSearchIndex", false),
        Element("IntroducedVersion", introduced),
        .. On.Select(name => Flag(name, true)),
        Flag("EnforceStateTransitions", false),
        Flag("CanChangeHierarchicalRelationship", true),
        Flag("EntityHelpUrlEnabled", false),
        Flag("ChangeTrackingEnabled", false),
        Flag("CanChangeTrackingBeEnabled", true),
        Flag("IsEnabledForExternalChannels", false),
        Flag("IsMSTeamsIntegrationEnabled", false),
        Flag("IsSolutionAware", false),
    ];
}
