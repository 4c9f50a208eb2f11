using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 4: what must be named in solution.xml is named, once.</summary>
internal sealed class RootsCompleteRule() : CheckRule(
    4, "Each table, global choice, role, workflow, web resource, site map, app, assembly and step is a root component, once.")
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

    private static IEnumerable<(string Type, string Identity)> Keys(XElement root) =>
        new[] { root.Of("id"), root.Of("schemaName") }.Where(identity => identity.Length > 0).Select(identity => (root.Of("type"), Normal(identity)));

    private static IEnumerable<(string Type, string Identity, XElement Xml)> Components(XElement customizations, CheckedPackage package) =>
        package.Tables.Where(table => table.SchemaName.Length > 0).Select(table => ("1", table.LogicalName, table.Xml))
            .Concat(Of(customizations, "optionsets", "optionset", "9", xml => xml.Of("Name")))
            .Concat(Of(customizations, "Roles", "Role", "20", xml => xml.Of("id")))
            .Concat(Of(customizations, "Workflows", "Workflow", "29", xml => xml.Of("WorkflowId")))
            .Concat(Of(customizations, "WebResources", "WebResource", "61", xml => xml.Text("Name")))
            .Concat(Of(customizations, "AppModuleSiteMaps", "AppModuleSiteMap", "62", xml => xml.Text("SiteMapUniqueName")))
            .Concat(Of(customizations, "AppModules", "AppModule", "80", xml => xml.Text("UniqueName")))
            .Concat(Of(customizations, "SolutionPluginAssemblies", "PluginAssembly", "91", xml => xml.Of("PluginAssemblyId")))
            .Concat(Of(customizations, "SdkMessageProcessingSteps", "SdkMessageProcessingStep", "92", xml => xml.Of("SdkMessageProcessingStepId")));

    private static IEnumerable<(string, string, XElement)> Of(XElement customizations, string list, string item, string type, Func<XElement, string> identity) =>
        customizations.Elements(list).Elements(item).Select(xml => (type, identity(xml), xml));

    private static string Normal(string identity) => identity.Trim('{', '}').ToLowerInvariant();
}
