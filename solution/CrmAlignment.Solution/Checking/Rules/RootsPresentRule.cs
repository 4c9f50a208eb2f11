using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 3: what solution.xml names is there.</summary>
internal sealed class RootsPresentRule() : CheckRule(3, "Each root component of solution.xml is in customizations.xml.")
{
    // Real exports name forms and processes of other solutions without describing them, and the default site map without a name.
    private static readonly int[] MayBeElsewhere = [ComponentType.Form, ComponentType.Process];

    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        foreach (var root in package.Roots)
        {
            var type = root.Of("type");
            var identity = root.Of("schemaName") is { Length: > 0 } name ? name : root.Of("id");
            if (identity.Length == 0 && type.Number() != ComponentType.SiteMap)
            {
                yield return InManifest(root, "RootComponent", $"type {type}", "it has neither a schemaName nor an id.", "Name the component.");
            }
            else if (Present(package, type, root) == false)
            {
                var finding = InManifest(
                    root, $"RootComponent type {type}", identity, "customizations.xml has no such component.",
                    "Add the component, or remove the root.");
                yield return MayBeElsewhere.Contains(type.Number() ?? 0) ? AsPolicy(finding) : finding;
            }
        }
    }

    private static bool? Present(CheckedPackage package, string type, XElement root)
    {
        var customizations = package.Customizations;
        var name = root.Of("schemaName");
        bool Named(IEnumerable<string> names) => names.Any(found => PartXml.Same(found, name));
        bool Identified(IEnumerable<string> ids) => Guid.TryParse(root.Of("id"), out var id) && ids
            .Any(found => Guid.TryParse(found, out var other) && other == id);
        return type.Number() switch
        {
            ComponentType.Table => package.Table(name) is not null,
            ComponentType.Choice => Named(customizations.Elements("optionsets").Elements("optionset").Select(choice => choice.Of("Name"))),
            ComponentType.Role => Identified(customizations.Elements("Roles").Elements("Role").Select(role => role.Of("id"))),
            ComponentType.Process => Identified(
                customizations.Elements("Workflows").Elements("Workflow").Select(workflow => workflow.Of("WorkflowId"))),
            ComponentType.Form => Identified(customizations.Descendants("systemform").Select(form => form.Text("formid"))
                .Concat(customizations.Elements("Dashboards").Descendants("Dashboard").Select(dashboard => dashboard.Text("FormId")))),
            ComponentType.WebResource => Named(package.WebResources.Select(resource => resource.Text("Name"))),
            ComponentType.SiteMap => name.Length == 0 || Named(
                customizations.Elements("AppModuleSiteMaps").Elements("AppModuleSiteMap").Select(map => map.Text("SiteMapUniqueName"))),
            ComponentType.ColumnSecurityProfile => Identified(
                customizations.Elements("FieldSecurityProfiles").Elements("FieldSecurityProfile")
                    .Select(profile => profile.Of("fieldsecurityprofileid"))),
            ComponentType.App => Named(customizations.Elements("AppModules").Elements("AppModule").Select(app => app.Text("UniqueName"))),
            ComponentType.PluginAssembly => Named(package.Assemblies.Select(assembly => assembly.Of("FullName")))
                && Identified(package.Assemblies.Select(assembly => assembly.Of("PluginAssemblyId"))),
            ComponentType.Step => Identified(package.Steps.Select(step => step.Of("SdkMessageProcessingStepId"))),
            _ => null,
        };
    }
}
