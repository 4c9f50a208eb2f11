using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.SolutionFormat.Writing;

/// <summary>customizations.xml; the order of its children is fixed by the platform's schema.</summary>
public static class CustomizationsXml
{
    // Exports write these even when they are empty.
    private static readonly string[] Always =
    [
        "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "EntityMaps", "EntityRelationships", "OrganizationSettings",
        "optionsets", "CustomControls", "EntityDataProviders", "Languages",
    ];

    /// <summary>Every child that the format knows, in order.</summary>
    public static IReadOnlyList<string> Order { get; } =
    [
        "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "RibbonDiffXml", "ConnectionRoles", "SiteMap", "EntityMaps",
        "EntityRelationships", "OrganizationSettings", "optionsets", "Reports", "Dashboards", "InteractionCentricDashboards", "Dialogs",
        "WebResources", "CustomControls", "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "ServiceEndpoints", "AppModuleSiteMaps",
        "AppModules", "EntityDataProviders", "EntityDataSources", "connectionreferences", "Languages",
    ];

    /// <summary>The file.</summary>
    /// <param name="content">The components by the section in which they stand; sections without any need not be there.</param>
    public static XElement Create(IReadOnlyDictionary<string, IEnumerable<XElement>> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new XElement(
            "ImportExportXml",
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XAttribute("OrganizationVersion", PlatformVersion),
            new XAttribute("OrganizationSchemaType", "Full"),
            Order.Select(name => Section(name, content.GetValueOrDefault(name)?.ToList() ?? [])));
    }

    private static XElement? Section(string name, List<XElement> content) =>
        content.Count > 0 || Always.Contains(name) ? new XElement(name, content) : null;
}
