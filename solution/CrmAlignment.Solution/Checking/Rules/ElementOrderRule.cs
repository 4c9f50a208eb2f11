using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Writing;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 5: children stand in the order that the platform's schema fixes.</summary>
internal sealed class ElementOrderRule() : CheckRule(5, "The children of the main elements are known and in the fixed order.")
{
    private static readonly string[] Entity = ["Name", "ObjectTypeCode", "EntityInfo", "FormXml", "SavedQueries", "Visualizations", "RibbonDiffXml"];

    private static readonly string[] Manifest =
        ["UniqueName", "LocalizedNames", "Descriptions", "Version", "Managed", "Publisher", "RootComponents", "MissingDependencies"];

    private static readonly string[] TableInfo =
        ["LocalizedNames", "LocalizedCollectionNames", "Descriptions", "attributes", "EntityKeys", "EntitySetName", "OwnershipTypeMask", "IntroducedVersion"];

    private static readonly string[] Attribute =
    [
        "Type", "Name", "LogicalName", "RequiredLevel", "DisplayMask", "ImeMode", "ValidForUpdateApi", "ValidForReadApi", "ValidForCreateApi",
        "IsCustomField", "IsAuditEnabled", "IsLogical", "IsSecured", "IntroducedVersion", "IsCustomizable", "displaynames", "Descriptions",
    ];

    private static readonly string[] Relationship =
    [
        "EntityRelationshipType", "IsCustomizable", "IntroducedVersion", "IsHierarchical", "ReferencingEntityName", "ReferencedEntityName", "CascadeAssign",
        "CascadeDelete", "CascadeArchive", "CascadeReparent", "CascadeShare", "CascadeUnshare", "CascadeRollupView", "IsValidForAdvancedFind",
        "ReferencingAttributeName", "RelationshipDescription", "EntityRelationshipRoles",
    ];

    private static readonly string[] Step =
    [
        "SdkMessageId", "PluginTypeName", "PluginTypeId", "PrimaryEntity", "AsyncAutoDelete", "Configuration", "Description", "FilteringAttributes",
        "ImpersonatingUserIdName", "InvocationSource", "Mode", "Rank", "EventHandlerTypeCode", "Stage", "IsCustomizable", "IsHidden",
        "SupportedDeployment", "IntroducedVersion", "SdkMessageProcessingStepImages",
    ];

    // Sections that the platform has added since, and whose place among the others no page fixes.
    private static readonly string[] Newer = ["AIModels", "AITemplates", "AIConfigurations", "CanvasApps", "Connectors"];

    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        var customizations = package.Customizations;
        return OutOfOrder(PartName.Customizations, customizations, [.. CustomizationsXml.Order])
            .Concat(Unknown(customizations))
            .Concat(OutOfOrder(PartName.Manifest, package.Manifest, Manifest))
            .Concat(package.Tables.SelectMany(table => OutOfOrder(PartName.Customizations, table.Xml, Entity)))
            .Concat(package.Tables.Select(table => table.Info).OfType<XElement>()
                .SelectMany(info => OutOfOrder(PartName.Customizations, info, TableInfo)))
            .Concat(package.Tables.SelectMany(table => table.Attributes)
                .SelectMany(attribute => OutOfOrder(PartName.Customizations, attribute, Attribute)))
            .Concat(customizations.Elements("EntityRelationships").Elements("EntityRelationship")
                .SelectMany(xml => OutOfOrder(PartName.Customizations, xml, Relationship)))
            .Concat(package.Steps.SelectMany(step => OutOfOrder(PartName.Customizations, step, Step)).Select(OfStep));
    }

    // Exports before 2024 have the message's id elsewhere in a step, and still import; twice is wrong in either order.
    private static Finding OfStep(Finding finding) => finding.Problem.StartsWith("it stands", StringComparison.Ordinal) ? AsPolicy(finding) : finding;

    private IEnumerable<Finding> Unknown(XElement customizations) =>
        customizations.Elements().Where(child => !CustomizationsXml.Order.Contains(child.Name.LocalName) && !Newer.Contains(child.Name.LocalName))
            .Select(child => InCustomizations(
                child, "ImportExportXml", child.Name.LocalName, "the format has no such child.",
                "Remove it, or correct its name; case counts."));

    private IEnumerable<Finding> OutOfOrder(string part, XElement parent, string[] order)
    {
        var last = -1;
        foreach (var child in parent.Elements())
        {
            var position = Array.IndexOf(order, child.Name.LocalName);
            if (position < 0)
            {
                continue;
            }

            if (position < last)
            {
                yield return Report(
                    part, child, parent.Name.LocalName, child.Name.LocalName, $"it stands after {order[last]}.",
                    $"Move it before {order[last]}.");
            }
            else if (position == last)
            {
                yield return Report(part, child, parent.Name.LocalName, child.Name.LocalName, "it occurs twice.", "Keep one.");
            }

            last = Math.Max(last, position);
        }
    }
}
