using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>The words on which both departments agreed.</summary>
internal static class GlossarySection
{
    /// <summary>Writes the section; null where no term is in force.</summary>
    public static XElement? Write(PageParts page)
    {
        if (page.Report.Terms.Count == 0)
        {
            return null;
        }

        var terms = TermTables.Terms(page.Report, page.Words);
        page.Begin("glossary", terms.Title);
        return page.Section(page.Words[TableTexts.AgreedTermsLead], page.Table(terms));
    }
}
