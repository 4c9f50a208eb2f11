using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Plugins;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>
/// The components that solution.xml names. Columns, relationships, views and charts come with their table, and Custom APIs and
/// environment variables are found by their folders: none of those is named.
/// </summary>
internal static class RootComponents
{
    public static XElement Create(SolutionDefinition definition, PluginAssemblyInfo? assembly, PluginElements? plugins) =>
        new(
            "RootComponents",
            definition.Tables.Select(table => (Name: table.LogicalName, Behavior: table.IsExtension ? 2 : 0))
                .Concat(definition.FormTables.Select(table => (table.Name, Behavior: 2)))
                .OrderBy(table => table.Name, StringComparer.Ordinal)
                .Select(table => Named(ComponentType.Table, table.Name, table.Behavior)),
            definition.Choices
                .OrderBy(choice => choice.Name, StringComparer.Ordinal)
                .Select(choice => Named(ComponentType.Choice, choice.Name)),
            definition.Parts.Roles
                .Select(role => WithId(ComponentType.Role, (string?)role.Xml.Attribute("id") ?? ""))
                .OrderBy(Id, StringComparer.Ordinal),
            definition.Parts.Forms.Where(form => definition.Tables.All(table => table.IsExtension || table.LogicalName != form.Table))
                .Select(form => (string?)form.Xml.Element("formid"))
                .Concat(definition.Parts.Dashboards.Select(dashboard => (string?)dashboard.Xml.Element("FormId")))
                .Select(id => WithId(ComponentType.Form, id ?? "")).OrderBy(Id, StringComparer.Ordinal),
            definition.WebResources.Select(resource => Named(ComponentType.WebResource, resource.Name)),
            definition.Parts.SiteMaps.Select(map => Named(ComponentType.SiteMap, (string?)map.Xml.Element("SiteMapUniqueName") ?? "")),
            definition.Parts.Apps.Select(app => Named(ComponentType.App, (string?)app.Xml.Element("UniqueName") ?? "")),
            Plugins(assembly, plugins));

    private static IEnumerable<XElement> Plugins(PluginAssemblyInfo? assembly, PluginElements? plugins)
    {
        if (assembly is null || plugins is null)
        {
            return [];
        }

        var root = new XElement(
            "RootComponent",
            new XAttribute("type", ComponentType.PluginAssembly),
            new XAttribute("id", Braced(plugins.AssemblyId)),
            new XAttribute("schemaName", assembly.FullName),
            new XAttribute("behavior", 0));
        return Steps(plugins).Prepend(root);
    }

    /// <summary>The steps, each by its id.</summary>
    public static IEnumerable<XElement> Steps(PluginElements plugins) => plugins.Steps.Select(step => WithId(ComponentType.Step, Braced(step.Id)));

    /// <summary>Processes, each by its id.</summary>
    public static IEnumerable<XElement> Processes(IEnumerable<Guid> ids) =>
        ids.Select(Braced).Order(StringComparer.Ordinal).Select(id => WithId(ComponentType.Process, id));

    private static string Id(XElement root) => (string?)root.Attribute("id") ?? "";

    private static XElement Named(int type, string name, int behavior = 0) =>
        new("RootComponent", new XAttribute("type", type), new XAttribute("schemaName", name), new XAttribute("behavior", behavior));

    private static XElement WithId(int type, string id) =>
        new("RootComponent", new XAttribute("type", type), new XAttribute("id", id), new XAttribute("behavior", 0));
}
