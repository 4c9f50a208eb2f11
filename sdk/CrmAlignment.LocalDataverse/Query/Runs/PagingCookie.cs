using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Query.Sql;
using CrmAlignment.LocalDataverse.Query.Tree;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>
/// The text that lets the next page continue after the last row of this one: the sort keys of the first and last row, in the
/// shape that the platform uses
/// (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/page-large-result-sets-with-fetchxml; missing values:
/// https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/issues/1917). Here rows that are equal in the order come as they
/// were made, so beside the id of the last row stands its number: it holds the place when that row is deleted.
/// </summary>
internal static class PagingCookie
{
    internal const string LastRow = "lastrow";

    // Texts may hold characters that XML forbids, such as a vertical tab; they are written as references all the same.
    internal static string Write(int page, IReadOnlyList<OrderKey> keys, CookieRow first, CookieRow last)
    {
        var cookie = new XElement("cookie", new XAttribute("page", page));
        for (var index = 0; index < keys.Count; index++)
        {
            cookie.Add(Element(keys[index], index, first, last));
        }

        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false }))
        {
            cookie.WriteTo(writer);
        }

        return text.ToString();
    }

    /// <summary>The cookie of a text.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The text is no cookie.</exception>
    internal static XElement Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = false });
            return XElement.Load(reader);
        }
        catch (XmlException damaged)
        {
            throw QueryFault.FetchXml("the paging cookie cannot be read: " + damaged.Message);
        }
    }

    private static XElement Element(OrderKey key, int index, CookieRow first, CookieRow last)
    {
        var element = new XElement(key.Column.LogicalName);
        Add(element, key, "last", key.IsRowNumber ? last.Ids[index] : last.Values[index]);
        Add(element, key, "first", key.IsRowNumber ? first.Ids[index] : first.Values[index]);
        if (key.IsRowNumber && last.Values[index] is { } row)
        {
            element.SetAttributeValue(LastRow, CookieValue.Write(key, row));
        }

        return element;
    }

    private static void Add(XElement element, OrderKey key, string name, object? value)
    {
        if (value is null)
        {
            element.SetAttributeValue(name + "null", "1");
        }
        else
        {
            element.SetAttributeValue(name, CookieValue.Write(key, value));
        }
    }
}
