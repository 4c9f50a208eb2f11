using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>Nurture: how many wait, how long they may, what became of them, and what is due next in each queue.</summary>
internal static class NurtureSection
{
    /// <summary>Writes the section.</summary>
    public static XElement Write(PageParts page)
    {
        var (report, words) = (page.Report, page.Words);
        page.Begin("nurture", words[ReportTexts.Nurture]);
        var months = new ReportTable(
            "waiting",
            words[ReportTexts.InNurture],
            [new("period", words[ReportTexts.Period], CellKind.Text), new("in_nurture", words[ReportTexts.InNurture], CellKind.Count)],
            [.. report.Months.Select(month => new object?[] { month.Name, month.InNurtureAtEnd })]);
        return page.Section(
            words[ReportTexts.NurtureLead],
            page.Draw(Chart.Columns("chart-nurture", months.Title, months, "in_nurture", null, words)),
            page.Folded(months with { Title = words[ReportTexts.ChartTable] }),
            page.Table(NurtureTables.Queues(report, words)),
            page.Titled(NurtureTables.Ageing(report, words)),
            page.Titled(NurtureTables.Stays(report, words)),
            report.Queues.Select(queue => page.Folded(NurtureTables.Next(queue, report.Zone, words))));
    }
}
