using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>The charts of a table.</summary>
internal static class ChartWriter
{
    /// <summary>The element Visualizations of a table; null when it has no chart.</summary>
    public static XElement? OfTable(ExportContext context, ExportOutput output, ExportedTable table)
    {
        var charts = context.RowsOf("savedqueryvisualization", "primaryentitytypecode", table);
        output.Contents.UnionWith(charts.Select(chart => new Component(ComponentType.Chart, chart.Id)));
        return charts.Count == 0 ? null : new XElement("Visualizations", charts.Select(chart => Chart(context, chart)));
    }

    private static XElement Chart(ExportContext context, StoredRow chart)
    {
        var name = chart["name"] as string;
        XElement? Part(string column) =>
            ExportText.Document(context, $"chart '{name}'", chart, column) is { } document ? new XElement(column, document) : null;
        return new XElement(
            "visualization",
            Element("savedqueryvisualizationid", Braced(chart.Id)),
            Part("datadescription"),
            Part("presentationdescription"),
            Flag("isdefault", chart["isdefault"] is true),
            ExportText.Names(name),
            ExportText.Descriptions(chart["description"] as string));
    }
}
