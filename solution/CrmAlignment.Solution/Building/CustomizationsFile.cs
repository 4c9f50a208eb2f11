using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.SolutionFormat.Writing;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>customizations.xml of the product.</summary>
internal static class CustomizationsFile
{
    public static XElement Create(SolutionDefinition definition, PluginElements? plugins)
    {
        var introduced = definition.IntroducedVersion;
        var resources = definition.WebResources;
        var dependencies = new ScriptDependencies(resources);
        var content = new Dictionary<string, IEnumerable<XElement>>(StringComparer.Ordinal)
        {
            ["Entities"] = definition.Tables.Select(table => (table.SchemaName, Xml: TableElement.Create(table, definition, introduced)))
                .Concat(definition.FormTables.Select(table => (table.SchemaName, Xml: TableElement.Create(table, definition))))
                .OrderBy(table => table.SchemaName, StringComparer.OrdinalIgnoreCase)
                .Select(table => table.Xml),
            ["Roles"] = definition.Parts.Roles.Select(role => role.Xml),
            ["EntityRelationships"] = new Relationships(definition.Tables, introduced).All(),
            ["optionsets"] = definition.Choices
                .OrderBy(choice => choice.Name, StringComparer.Ordinal)
                .Select(choice => OptionSets.Global(choice, introduced)),
            ["Dashboards"] = definition.Parts.Dashboards.Select(dashboard => dashboard.Xml),
            ["WebResources"] = resources.Select(resource => WebResourceElement.Create(resource, dependencies.Of(resource), introduced)),
            ["SolutionPluginAssemblies"] = plugins is null ? [] : [plugins.Assembly()],
            ["SdkMessageProcessingSteps"] = plugins?.StepElements() ?? [],
            ["AppModuleSiteMaps"] = definition.Parts.SiteMaps.Select(map => map.Xml),
            ["AppModules"] = definition.Parts.Apps.Select(app => AppElement.Create(app.Xml, definition.Parts)),
            ["Languages"] = Label.Languages.Select(language => Element("Language", language)),
        };
        return CustomizationsXml.Create(content);
    }
}
