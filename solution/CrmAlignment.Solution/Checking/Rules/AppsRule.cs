using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 14: what an app and its site map point to is there.</summary>
internal sealed class AppsRule() : CheckRule(14, "An app's tables, views, forms, site map, roles and icon, and its site map's tables and dashboards, resolve.")
{
    // The icon that every environment has; exports of apps without one of their own name it.
    private const string DefaultIcon = "953b9fac-1e5e-e611-80d6-00155ded156f";

    // System Administrator and System Customizer: their ids are the same in every environment.
    // https://learn.microsoft.com/power-apps/developer/data-platform/security-roles
    private static readonly HashSet<Guid> EveryonesRoles =
        [new("627090ff-40a3-4053-8790-584edc5be201"), new("119f245c-3cc8-4b62-b31c-d1a046ced15d")];

    public override IEnumerable<Finding> Check(CheckedPackage package) =>
        package.Customizations.Elements("AppModules").Elements("AppModule").SelectMany(app => App(package, app))
            .Concat(package.Customizations.Elements("AppModuleSiteMaps").Elements("AppModuleSiteMap").SelectMany(map => SiteMap(package, map)));

    private IEnumerable<Finding> App(CheckedPackage package, XElement app)
    {
        var place = $"app {app.Text("UniqueName")}";
        foreach (var component in app.Elements("AppModuleComponents").Elements("AppModuleComponent")
                .Where(component => !Resolves(package, component)))
        {
            var identity = component.Of("schemaName") + component.Of("id");
            yield return InCustomizations(
                component, $"{place}, component type {component.Of("type")}", identity, "the package has no such component.",
                "Add it, or remove it from the app.");
        }

        if (app.Elements("AppModuleComponents").Elements("AppModuleComponent")
                .All(component => component.Of("type").Number() != ComponentType.SiteMap))
        {
            yield return InCustomizations(app, place, "", "it has no site map.", $"Add a component of type {ComponentType.SiteMap}.");
        }

        var roles = Ids(package.Customizations.Elements("Roles").Elements("Role").Select(role => role.Of("id")));
        foreach (var role in app.Elements("AppModuleRoleMaps").Elements("Role")
                .Where(role => !Has(roles, role.Of("id")) && !Has(EveryonesRoles, role.Of("id")) && !package.Requires(ComponentType.Role, role.Of("id"))))
        {
            yield return InCustomizations(role, place, role.Of("id"), "the package has no such role.", "Add the role, or remove it from the app.");
        }

        var icons = Ids(package.WebResources.Select(resource => resource.Text("WebResourceId")));
        if (!Has(icons, app.Text("WebResourceId")))
        {
            var finding = InCustomizations(
                app, $"{place}, icon", app.Text("WebResourceId"), "the package has no such web resource.",
                "Ship an icon of your own: the platform's default one adds a dependency.");
            yield return PartXml.Same(app.Text("WebResourceId"), DefaultIcon) ? AsPolicy(finding) : finding;
        }
    }

    private static bool Resolves(CheckedPackage package, XElement component)
    {
        var customizations = package.Customizations;
        var id = component.Of("id");
        return component.Of("type").Number() switch
        {
            ComponentType.Table => package.Know(component.Of("schemaName")) != Knowledge.Missing,
            ComponentType.View => Has(Ids(customizations.Descendants("savedquery").Select(view => view.Text("savedqueryid"))), id),
            ComponentType.Chart => Has(
                Ids(customizations.Descendants("visualization").Select(chart => chart.Text("savedqueryvisualizationid"))), id),
            ComponentType.Form => Has(
                Ids(customizations.Descendants("systemform").Select(form => form.Text("formid"))
                    .Concat(customizations.Descendants("Dashboard").Select(dashboard => dashboard.Text("FormId")))),
                id),
            ComponentType.SiteMap => customizations.Elements("AppModuleSiteMaps").Elements("AppModuleSiteMap")
                .Any(map => PartXml.Same(map.Text("SiteMapUniqueName"), component.Of("schemaName"))),
            _ => true,
        };
    }

    private IEnumerable<Finding> SiteMap(CheckedPackage package, XElement map)
    {
        foreach (var finding in map.Descendants("SubArea").Where(area => area.Attribute("Entity") is not null)
                .SelectMany(area => Judge(package.Know(area.Of("Entity")), InCustomizations(
                    area, $"site map {map.Text("SiteMapUniqueName")}", area.Of("Entity"),
                    "neither the package nor the platform has such a table.", "Correct the table."))))
        {
            yield return finding;
        }

        var dashboards = Ids(package.Customizations.Descendants("Dashboard").Select(dashboard => dashboard.Text("FormId")));
        foreach (var area in map.Descendants("SubArea").Where(area => area.Attribute("DefaultDashboard") is not null && !Has(dashboards, area.Of("DefaultDashboard"))))
        {
            // A dashboard of another solution, which the organization may have.
            yield return AsPolicy(InCustomizations(
                area, $"site map {map.Text("SiteMapUniqueName")}", area.Of("DefaultDashboard"), "the package has no such dashboard.",
                "Add the dashboard, or correct the id."));
        }

        foreach (var twice in map.Descendants()
                .Where(item => item.Name.LocalName is "Area" or "Group" or "SubArea")
                .GroupBy(item => item.Of("Id"), StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1))
        {
            yield return InCustomizations(
                twice.Last(), $"site map {map.Text("SiteMapUniqueName")}", twice.Key, "the id occurs twice.",
                "Give each area, group and sub-area an id of its own.");
        }
    }

    private static HashSet<Guid> Ids(IEnumerable<string> texts) => [.. texts.Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];

    private static bool Has(HashSet<Guid> ids, string text) => Guid.TryParse(text, out var id) && ids.Contains(id);
}
