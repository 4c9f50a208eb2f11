using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 27: a chart can be drawn.</summary>
/// <remarks>
/// The types are those of the charting control that draws the series
/// (https://learn.microsoft.com/dotnet/api/system.web.ui.datavisualization.charting.seriescharttype). The published schema of the file
/// knows 0 and 1 alone for a chart's isdefault, unlike other flags.
/// </remarks>
internal sealed class ChartsRule() : CheckRule(27, "Each series of a chart has a type that charts have, and isdefault of a chart is 0 or 1.")
{
    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "Area", "Bar", "BoxPlot", "Bubble", "Candlestick", "Column", "Doughnut", "ErrorBar", "FastLine", "FastPoint", "Funnel", "Kagi", "Line",
        "Pie", "Point", "PointAndFigure", "Polar", "Pyramid", "Radar", "Range", "RangeBar", "RangeColumn", "Renko", "Spline", "SplineArea",
        "SplineRange", "StackedArea", "StackedArea100", "StackedBar", "StackedBar100", "StackedColumn", "StackedColumn100", "StepLine", "Stock",
        "ThreeLineBreak", "Tag",
    };

    public override IEnumerable<Finding> Check(CheckedPackage package) => Series(package).Concat(Defaults(package));

    private IEnumerable<Finding> Defaults(CheckedPackage package) =>
        from chart in package.Customizations.Descendants("visualization")
        from flag in chart.Elements("isdefault")
        where flag.Value.Trim() is not ("0" or "1")
        select InCustomizations(flag, $"chart '{chart.Title()}'", flag.Value, "isdefault of a chart is a digit.", "Write 0 or 1.");

    private IEnumerable<Finding> Series(CheckedPackage package) =>
        from chart in package.Customizations.Descendants("visualization")
        from series in chart.Elements("presentationdescription").Descendants("Series")
        where series.Attribute("ChartType") is not null && !Types.Contains(series.Of("ChartType"))
        select InCustomizations(
            series, $"chart '{chart.Title()}'", series.Of("ChartType"), "there is no such type of chart.", "Write Column, Bar, Line, Pie, Funnel or another one.");
}
