using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 4: what must be named in solution.xml is named, once.</summary>
internal sealed class RootsCompleteRule() : CheckRule(
    4, "Each table, global choice, role, workflow, dashboard, web resource, site map, app, assembly and step is a root component, once.")
{
    public override IEnumerable<Finding> Check(CheckedPackage package) => Missing(package).Concat(Twice(package));

    private IEnumerable<Finding> Missing(CheckedPackage package)
    {
        var roots = package.Roots.SelectMany(Keys).ToHashSet();
        return Components(package.Customizations, package)
            .Where(component => !roots.Contains((component.Type, Normal(component.Identity))))
            .Select(component => InCustomizations(
                component.Xml, component.Xml.Name.LocalName, component.Identity, $"it is no root component (type {component.Type}) of solution.xml.", "Add a RootComponent for it."));
    }

    private IEnumerable<Finding> Twice(CheckedPackage package) =>
        package.Roots.GroupBy(root => Keys(root).FirstOrDefault()).Where(group => group.Key.Identity is { Length: > 0 })
            .SelectMany(group => group.Skip(1))
            .Select(root => InManifest(
                root, $"RootComponent type {root.Of("type")}", Keys(root).First().Identity, "it occurs more than once.",
                "Keep one."));

    private static IEnumerable<(int? Type, string Identity)> Keys(XElement root) =>
        new[] { root.Of("id"), root.Of("schemaName") }
            .Where(identity => identity.Length > 0)
            .Select(identity => (root.Of("type").Number(), Normal(identity)));

    private static IEnumerable<(int Type, string Identity, XElement Xml)> Components(XElement customizations, CheckedPackage package) =>
        package.Tables.Where(table => table.SchemaName.Length > 0).Select(table => (ComponentType.Table, table.LogicalName, table.Xml))
            .Concat(Of(customizations, "optionsets", "optionset", ComponentType.Choice, xml => xml.Of("Name")))
            .Concat(Of(customizations, "Roles", "Role", ComponentType.Role, xml => xml.Of("id")))
            .Concat(Of(customizations, "Workflows", "Workflow", ComponentType.Process, xml => xml.Of("WorkflowId")))
            .Concat(Of(customizations, "Dashboards", "Dashboard", ComponentType.Form, xml => xml.Text("FormId")))
            .Concat(Of(customizations, "WebResources", "WebResource", ComponentType.WebResource, xml => xml.Text("Name")))
            .Concat(Of(
                customizations, "AppModuleSiteMaps", "AppModuleSiteMap", ComponentType.SiteMap, xml => xml.Text("SiteMapUniqueName")))
            .Concat(Of(customizations, "AppModules", "AppModule", ComponentType.App, xml => xml.Text("UniqueName")))
            .Concat(Of(
                customizations, "SolutionPluginAssemblies", "PluginAssembly", ComponentType.PluginAssembly,
                xml => xml.Of("PluginAssemblyId")))
            .Concat(Of(
                customizations, "SdkMessageProcessingSteps", "SdkMessageProcessingStep", ComponentType.Step,
                xml => xml.Of("SdkMessageProcessingStepId")));

    private static IEnumerable<(int, string, XElement)> Of(
        XElement customizations, string list, string item, int type, Func<XElement, string> identity) =>
        customizations.Elements(list).Elements(item).Select(xml => (type, identity(xml), xml));

    private static string Normal(string identity) => identity.Trim('{', '}').ToLowerInvariant();
}
