using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>The mutual KPIs over the whole time, as cards.</summary>
internal static class HeadlineSection
{
    /// <summary>Writes the section.</summary>
    public static XElement Write(FunnelReport report, ReportWords words)
    {
        var revenue = report.Months.Sum(month => month.Revenue);
        var accepted = report.Months.Sum(month => month.Accepted);
        var decided = accepted + report.Months.Sum(month => month.Rejected + month.Expired);
        var clients = report.Months.Sum(month => month.NewClients);
        return new XElement("div", new XAttribute("class", "cards"),
            Card(Numbers.Amount(report.Months.Sum(month => month.Profit)), words.Term("Profit")),
            Card(Numbers.Count(clients), words[ReportTexts.Clients]),
            Card(Numbers.Amount(clients == 0 ? null : revenue / clients), words[ReportTexts.WholeTimeArpu]),
            Card(Numbers.Share(decided == 0 ? null : (decimal)accepted / decided), words.Term("AcceptanceRate")),
            Card(Numbers.Count(report.Months.Sum(month => month.Leads)), words[ReportTexts.Leads]),
            Card(Numbers.Count(report.Queues.Sum(queue => queue.Waiting)), words[ReportTexts.InNurtureNow]));
    }

    private static XElement Card(string value, string name) =>
        new("div", new XAttribute("class", "card"), new XElement("b", value), new XElement("span", name));
}
