using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>The layers of the funnel and where leads stand now.</summary>
internal static class FunnelSection
{
    /// <summary>Writes the section.</summary>
    public static XElement Write(FunnelReport report)
    {
        var bars = report.Layers.Select((layer, i) => Bar(layer, i == 0 ? 0 : report.Layers[i - 1].Count));
        return HtmlReport.Section(
            "funnel",
            "The funnel",
            "How many leads ever reached each layer; the layer that loses most is where both sides should look first.",
            HorizontalBarChart.Write("Funnel by layer", bars.ToList()),
            HtmlReport.Table(["Stage now", "Leads"], report.Stages.Select(stage => new[] { stage.Stage, Numbers.Count(stage.Count) })));
    }

    private static HorizontalBar Bar(FunnelLayer layer, int above)
    {
        var share = above == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"  ({100m * layer.Count / above:0.#} % of the layer above)");
        return new HorizontalBar(layer.Name, layer.Count, Numbers.Count(layer.Count) + share);
    }
}
