using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Collects forms, views, charts, dashboards, ribbons, site maps and apps as they stand.</summary>
internal static class InterfacePartReader
{
    public static IReadOnlyList<PackageInterfacePart> Read(PackageElement customizations) =>
    [
        .. customizations.At("Entities", "Entity").SelectMany(ReadTable),
        .. customizations.At("Dashboards", "Dashboard").Select(part => Part(PackageInterfaceKind.Dashboard, null, part, "FormId")),
        .. customizations.At("AppModuleSiteMaps", "AppModuleSiteMap").Select(part => Named(PackageInterfaceKind.SiteMap, part, "SiteMapUniqueName")),
        .. customizations.At("AppModules", "AppModule").Select(part => Named(PackageInterfaceKind.App, part, "UniqueName")),
        .. Ribbons(customizations, null),
    ];

    private static IEnumerable<PackageInterfacePart> ReadTable(PackageElement entity)
    {
        var table = entity.Text("Name")?.ToLowerInvariant();
        var forms = entity.At("FormXml", "forms").SelectMany(group => group.Children("systemform"));
        return
        [
            .. forms.Select(part => Part(PackageInterfaceKind.Form, table, part, "formid")),
            .. entity.At("SavedQueries", "savedqueries", "savedquery").Select(part => Part(PackageInterfaceKind.View, table, part, "savedqueryid")),
            .. entity.At("Visualizations", "visualization").Select(part => Part(PackageInterfaceKind.Chart, table, part, "savedqueryvisualizationid")),
            .. Ribbons(entity, table),
        ];
    }

    private static IEnumerable<PackageInterfacePart> Ribbons(PackageElement parent, string? table) =>
        parent.Children("RibbonDiffXml")
            .Where(ribbon => ribbon.HasChildren)
            .Select(ribbon => new PackageInterfacePart(
                PackageInterfaceKind.Ribbon, table, null, null, new Dictionary<int, string>(), ribbon.Xml));

    private static PackageInterfacePart Part(PackageInterfaceKind kind, string? table, PackageElement part, string idElement)
    {
        part.RequiredText(idElement);
        return new PackageInterfacePart(kind, table, part.Id(idElement), null, part.Labels("LocalizedNames", "LocalizedName"), part.Xml);
    }

    private static PackageInterfacePart Named(PackageInterfaceKind kind, PackageElement part, string nameElement) => new(
        kind, null, null, part.RequiredText(nameElement), part.Labels("LocalizedNames", "LocalizedName"), part.Xml);
}
