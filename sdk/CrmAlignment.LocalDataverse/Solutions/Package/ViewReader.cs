using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads views and charts.</summary>
internal static class ViewReader
{
    public static IReadOnlyList<PackageView> Read(PackageElement customizations) =>
    [
        .. from entity in customizations.At("Entities", "Entity")
           from view in entity.At("SavedQueries", "savedqueries", "savedquery")
           select ReadView(view, TableOf(entity)),
    ];

    public static IReadOnlyList<PackageChart> ReadCharts(PackageElement customizations) =>
    [
        .. from entity in customizations.At("Entities", "Entity")
           from chart in entity.At("Visualizations", "visualization")
           select ReadChart(chart, TableOf(entity)),
    ];

    private static string TableOf(PackageElement entity) => entity.RequiredText("Name").ToLowerInvariant();

    private static PackageView ReadView(PackageElement view, string table) => new()
    {
        Id = view.RequiredId("savedqueryid"),
        Table = table,
        Labels = view.Labels("LocalizedNames", "LocalizedName"),
        Descriptions = view.Labels("Descriptions", "Description"),
        QueryType = view.Integer("querytype") ?? 0,
        FetchXml = view.Content("fetchxml"),
        LayoutXml = view.Content("layoutxml"),
        IsDefault = view.Flag("isdefault"),
        IsQuickFind = view.Flag("isquickfindquery"),
        IsPrivate = view.Flag("isprivate"),
        IntroducedVersion = view.Text("IntroducedVersion"),
    };

    private static PackageChart ReadChart(PackageElement chart, string table) => new(
        chart.RequiredId("savedqueryvisualizationid"),
        table,
        chart.Labels("LocalizedNames", "LocalizedName"),
        chart.Labels("Descriptions", "Description"),
        chart.Content("datadescription"),
        chart.Content("presentationdescription"),
        chart.Flag("isdefault"));
}
