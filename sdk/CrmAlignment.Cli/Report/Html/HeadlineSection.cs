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
        var known = report.Known;
        var noDeals = known is { Deals: false };
        var noClients = noDeals || known is { Customers: false };
        return new XElement("div", new XAttribute("class", "cards"),
            Card(Known(!noDeals, Numbers.Amount(report.Months.Sum(month => month.Profit))), words.Term("Profit")),
            Card(Known(!noClients, Numbers.Count(clients)), words[ReportTexts.Clients]),
            Card(Known(!noClients, Numbers.Amount(clients == 0 ? null : revenue / clients)), words[ReportTexts.WholeTimeArpu]),
            Card(Known(known is not { Acceptances: false }, Numbers.Share(decided == 0 ? null : (decimal)accepted / decided)), words.Term("AcceptanceRate")),
            Card(Numbers.Count(report.Months.Sum(month => month.Leads)), words[ReportTexts.Leads]),
            Card(Numbers.Count(report.Queues.Sum(queue => queue.Waiting)), words[ReportTexts.InNurtureNow]));

        string Known(bool isKnown, string text) => isKnown ? text : words[ReportTexts.NotKnown];
    }

    private static XElement Card(string value, string name) =>
        new("div", new XAttribute("class", "card"), new XElement("b", value), new XElement("span", name));
}
