using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>What the files of a replay did not say.</summary>
internal static class NotKnownSection
{
    /// <summary>Writes the section; null when nothing was missing.</summary>
    public static XElement? Write(PageParts page)
    {
        var sentences = NotKnownTexts.Of(page.Report, page.Words);
        if (sentences.Count == 0)
        {
            return null;
        }

        page.Begin("notknown", page.Words[ReportTexts.NotKnownHeading]);
        return page.Section(page.Words[ReportTexts.NotKnownLead], new XElement("ul", sentences.Select(sentence => new XElement("li", sentence))));
    }
}
