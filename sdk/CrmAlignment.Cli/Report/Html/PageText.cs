using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>Turns a tree of elements into text that readers of HTML and of XML understand alike.</summary>
internal static class PageText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Elements that have no end tag (https://html.spec.whatwg.org/#void-elements), of those that the page uses.</summary>
    private static readonly string[] Void = ["meta"];

    /// <summary>The text of a page.</summary>
    /// <param name="page">Its root; changed so that it can be written.</param>
    public static string Write(XElement page)
    {
        foreach (var text in page.DescendantNodes().OfType<XText>())
        {
            text.Value = Printable(text.Value);
        }

        foreach (var attribute in page.DescendantsAndSelf().Attributes())
        {
            attribute.Value = Printable(attribute.Value);
        }

        foreach (var element in page.Descendants().Where(IsTakenForOpen))
        {
            element.Value = "";
        }

        return "<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    /// <summary>Readers of HTML ignore the slash of an empty element of theirs and take all that follows for its content.</summary>
    private static bool IsTakenForOpen(XElement element) =>
        element.IsEmpty && element.Name.Namespace == XNamespace.None && !Void.Contains(element.Name.LocalName);

    /// <summary>Control characters and halves of surrogate pairs, which no page can hold, are replaced.</summary>
    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                printable.Append(text[i]).Append(text[++i]);
            }
            else
            {
                printable.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : Replacement);
            }
        }

        return printable.ToString();
    }
}
