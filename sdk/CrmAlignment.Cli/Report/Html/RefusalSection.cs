using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>What the server refused, in its own words, and what became of the leads that the criteria kept out.</summary>
internal static class RefusalSection
{
    /// <summary>Writes the section: a table for each cause.</summary>
    public static XElement Write(PageParts page)
    {
        var (report, words) = (page.Report, page.Words);
        page.Begin("refusals", words[ReportTexts.Refused]);
        return page.Section(
            words[report.Refusals.Count > 0 ? ReportTexts.RefusedLead : report.RefusalsAreKnown ? ReportTexts.NothingRefused : ReportTexts.RefusalsNotKept],
            report.KeptOut.Count == 0 ? null : page.Titled(DecisionTables.KeptOut(report, words)),
            report.Refusals.GroupBy(refusal => refusal.Heading).OrderByDescending(cause => cause.First().IsByCriteria).Select(
                cause => page.Titled(DecisionTables.Refusals(report with { Refusals = [.. cause] }, words) with { Title = $"{Heading(cause.First(), words)}: {Numbers.Count(cause.Count())}" })));
    }

    private static string Heading(RefusalLine refusal, ReportWords words) =>
        refusal.IsByCriteria ? words[ReportTexts.RefusedByCriteria] : words.Fill(ReportTexts.RefusedByRule, refusal.Code);
}
