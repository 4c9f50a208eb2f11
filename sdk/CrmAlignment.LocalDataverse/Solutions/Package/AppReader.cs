using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads model-driven apps and their site maps.</summary>
internal static class AppReader
{
    public static IReadOnlyList<PackageApp> Read(PackageElement customizations) =>
        [.. customizations.At("AppModules", "AppModule").Select(ReadApp)];

    public static IReadOnlyList<PackageSiteMap> ReadSiteMaps(PackageElement customizations) =>
    [
        .. customizations.At("AppModuleSiteMaps", "AppModuleSiteMap").Select(map => new PackageSiteMap(
            map.RequiredText("SiteMapUniqueName"), map.Labels("LocalizedNames", "LocalizedName"), map.Child("SiteMap")?.Xml)
        {
            HasCollapsibleGroups = map.Flag("EnableCollapsibleGroups"),
            ShowsHome = map.Flag("ShowHome", whenMissing: true),
            ShowsPinned = map.Flag("ShowPinned", whenMissing: true),
            ShowsRecents = map.Flag("ShowRecents", whenMissing: true),
        }),
    ];

    private static PackageApp ReadApp(PackageElement app) => new(
        app.RequiredText("UniqueName"),
        app.Labels("LocalizedNames", "LocalizedName"),
        app.Labels("Descriptions", "Description"),
        app.Integer("ClientType"),
        app.Integer("FormFactor"),
        app.Integer("NavigationType"),
        app.Id("WebResourceId"),
        app.Text("IntroducedVersion"),
        app.Xml);
}
