using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>customizations.xml; the order of its children is fixed by the platform's schema.</summary>
internal static class CustomizationsFile
{
    /// <summary>Every child that the format knows, in order.</summary>
    public static readonly string[] Order =
    [
        "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "RibbonDiffXml", "ConnectionRoles", "SiteMap", "EntityMaps",
        "EntityRelationships", "OrganizationSettings", "optionsets", "Reports", "Dashboards", "InteractionCentricDashboards", "Dialogs",
        "WebResources", "CustomControls", "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "ServiceEndpoints", "AppModuleSiteMaps",
        "AppModules", "EntityDataProviders", "EntityDataSources", "connectionreferences", "Languages",
    ];

    // Exports write these even when they are empty.
    private static readonly string[] Always =
    [
        "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "EntityMaps", "EntityRelationships", "OrganizationSettings",
        "optionsets", "CustomControls", "EntityDataProviders", "Languages",
    ];

    public static XElement Create(SolutionDefinition definition, PluginElements? plugins)
    {
        var introduced = definition.IntroducedVersion;
        var content = new Dictionary<string, IEnumerable<XElement>>(StringComparer.Ordinal)
        {
            ["Entities"] = definition.Tables.OrderBy(table => table.SchemaName, StringComparer.OrdinalIgnoreCase)
                .Select(table => TableElement.Create(table, definition.Parts, introduced)),
            ["Roles"] = definition.Parts.Roles.Select(role => role.Xml),
            ["EntityRelationships"] = new Relationships(definition.Tables, introduced).All(),
            ["optionsets"] = definition.Choices
                .OrderBy(choice => choice.Name, StringComparer.Ordinal)
                .Select(choice => OptionSets.Global(choice, introduced)),
            ["WebResources"] = definition.Parts.WebResources.Select(resource => WebResourceElement.Create(resource, introduced)),
            ["SolutionPluginAssemblies"] = plugins is null ? [] : [plugins.Assembly()],
            ["SdkMessageProcessingSteps"] = plugins?.StepElements() ?? [],
            ["AppModuleSiteMaps"] = definition.Parts.SiteMaps.Select(map => map.Xml),
            ["AppModules"] = definition.Parts.Apps.Select(app => AppElement.Create(app.Xml, definition.Parts)),
            ["Languages"] = Label.Languages.Select(language => Element("Language", language)),
        };
        return new XElement(
            "ImportExportXml",
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XAttribute("OrganizationVersion", ManifestFile.PlatformVersion),
            new XAttribute("OrganizationSchemaType", "Full"),
            Order.Select(name => Section(name, content.GetValueOrDefault(name)?.ToList() ?? [])));
    }

    private static XElement? Section(string name, List<XElement> content) =>
        content.Count > 0 || Always.Contains(name) ? new XElement(name, content) : null;
}
