using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Solution.Checking.Schemas;

/// <summary>
/// Elements and attributes that exports have and the schemas, published for version 9.0.0.2090, do not know. Each stands in exports by
/// Microsoft (PowerApps-Samples and industry accelerators).
/// </summary>
internal static class NewerParts
{
    private static readonly HashSet<(string Parent, string Name)> Elements =
    [
        // Auto numbers of text columns, written for every column since they exist.
        ("attribute", "AutoNumberFormat"),

        // Search settings of columns.
        ("attribute", "IsSearchable"),
        ("attribute", "IsFilterable"),
        ("attribute", "IsRetrievable"),
        ("attribute", "IsLocalizable"),

        // Tables in Teams, tables whose rows travel in solutions.
        ("entity", "IsMSTeamsIntegrationEnabled"),
        ("entity", "IsSolutionAware"),

        // Auditing of reads, and the long-term retention of rows.
        ("entity", "IsRetrieveAuditEnabled"),
        ("entity", "IsRetrieveMultipleAuditEnabled"),
        ("EntityRelationship", "CascadeArchive"),

        // Roles with a description, and roles that are given to everyone.
        ("Role", "Description"),
        ("Role", "IsAutoAssigned"),

        // Site maps and apps of the unified interface.
        ("AppModuleSiteMap", "EnableCollapsibleGroups"),
        ("AppModuleSiteMap", "ShowHome"),
        ("AppModuleSiteMap", "ShowPinned"),
        ("AppModuleSiteMap", "ShowRecents"),
        ("AppModule", "OptimizedFor"),
        ("AppModule", "NavigationType"),
        ("AppModule", "statecode"),
        ("AppModule", "statuscode"),
        ("AppModule", "appsettings"),

        // Cloud flows and AI models are younger than the schemas.
        ("Workflow", "JsonFileName"),
        ("Workflow", "IsCustomProcessingStepAllowedForOtherPublishers"),
        ("ImportExportXml", "connectionreferences"),
        ("ImportExportXml", "AIModels"),
    ];

    private static readonly HashSet<(string Parent, string Name)> Attributes =
    [
        // Which version of the platform wrote the file.
        ("ImportExportXml", "OrganizationVersion"),
        ("ImportExportXml", "OrganizationSchemaType"),
        ("ImportExportXml", "CRMServerServiceabilityVersion"),

        // The header of forms of the unified interface, and ids of their columns.
        ("form", "headerdensity"),
        ("column", "id"),

        // Options that makers hide.
        ("option", "IsHidden"),
    ];

    // Marks of a difference between layers, which exports of managed solutions give to pieces of forms and site maps.
    private static readonly HashSet<string> LayerMarks = ["ordinalvalue", "solutionaction"];

    /// <summary>Takes out of customizations.xml what the schemas cannot know, so that it hides nothing beside it.</summary>
    /// <param name="customizations">The root of the part.</param>
    public static void TakeOut(XElement customizations)
    {
        customizations.Descendants().Where(element => Elements.Contains((element.Parent!.Name.LocalName, element.Name.LocalName))).ToList()
            .ForEach(element => element.Remove());
        customizations.DescendantsAndSelf().Attributes().Where(IsNewer).ToList().ForEach(attribute => attribute.Remove());
        foreach (var step in customizations.Descendants("SdkMessageProcessingStep"))
        {
            Reorder(step);
        }
    }

    private static bool IsNewer(XAttribute attribute) =>
        LayerMarks.Contains(attribute.Name.LocalName) || Attributes.Contains((attribute.Parent!.Name.LocalName, attribute.Name.LocalName));

    // Since 2024 exports write the message's id first in a step; the schemas have it before the handler.
    private static void Reorder(XElement step)
    {
        if (step.Elements().FirstOrDefault() is { Name.LocalName: "SdkMessageId" } message
            && step.Elements().FirstOrDefault(element => element.Name.LocalName is "EventHandler" or "EventHandlerTypeCode" or "Stage") is { } handler)
        {
            message.Remove();
            handler.AddBeforeSelf(message);
        }
    }
}
