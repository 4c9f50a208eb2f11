using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Query.Sql;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>
/// The text that lets the next page continue after the last row of this one: the sort keys of the first and last row, in the
/// shape that the platform uses
/// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results#paging-cookies).
/// </summary>
internal static class PagingCookie
{
    // Texts may hold characters that XML forbids, such as a vertical tab; they are written as references all the same.
    internal static string Write(int page, IReadOnlyList<OrderKey> keys, object?[] first, object?[] last)
    {
        var cookie = new XElement("cookie", new XAttribute("page", page));
        for (var index = 0; index < keys.Count; index++)
        {
            var key = new XElement(keys[index].Column.LogicalName);
            var suffix = keys[index].IsRowNumber ? "row" : "";
            Write(key, "last" + suffix, last[index]);
            Write(key, "first" + suffix, first[index]);
            cookie.Add(key);
        }

        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false }))
        {
            cookie.WriteTo(writer);
        }

        return text.ToString();
    }

    /// <summary>The condition for rows after the last of the cookie's page; null when the cookie is of another page.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The text is no cookie of a query with this order.</exception>
    internal static string? Continue(string text, int page, IReadOnlyList<OrderKey> keys, SqlParameters parameters)
    {
        var cookie = Parse(text);
        var elements = cookie.Elements().ToList();
        if (cookie.Name != "cookie"
            || !elements.Select(element => element.Name.LocalName).SequenceEqual(keys.Select(key => key.Column.LogicalName)))
        {
            throw QueryFault.FetchXml("the paging cookie belongs to a query with another order.");
        }

        if (cookie.Attribute("page")?.Value != (page - 1).ToString(CultureInfo.InvariantCulture))
        {
            return null;
        }

        var values = elements.Select((element, index) => Read(element, keys[index])).ToList();
        return After(keys, values, 0, parameters);
    }

    // Rows after the values in the total order. SQLite, like SQL Server, has nulls first when ascending.
    private static string After(IReadOnlyList<OrderKey> keys, List<object?> values, int index, SqlParameters parameters)
    {
        if (index == keys.Count)
        {
            return "0";
        }

        var (key, value) = (keys[index], values[index]);
        var rest = After(keys, values, index + 1, parameters);
        if (value is null)
        {
            return key.Descending
                ? $"({key.Sql} IS NULL AND {rest})"
                : $"({key.Sql} IS NOT NULL OR {rest})";
        }

        var place = parameters.Add(value);
        return key.Descending
            ? $"({key.Sql} < {place} OR {key.Sql} IS NULL OR ({key.Sql} = {place} AND {rest}))"
            : $"({key.Sql} > {place} OR ({key.Sql} = {place} AND {rest}))";
    }

    private static XElement Parse(string text)
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

    private static void Write(XElement key, string name, object? value)
    {
        if (value is null)
        {
            key.SetAttributeValue(name + "null", "1");
        }
        else
        {
            var text = value is byte[] id
                ? new Guid(id, bigEndian: true).ToString("B").ToUpperInvariant()
                : Convert.ToString(value, CultureInfo.InvariantCulture);
            key.SetAttributeValue(name, text);
        }
    }

    private static object? Read(XElement element, OrderKey key)
    {
        if (element.Attribute(key.IsRowNumber ? "lastrownull" : "lastnull") is not null)
        {
            return null;
        }

        var text = element.Attribute(key.IsRowNumber ? "lastrow" : "last")?.Value ?? "";
        if (key.SqlType == "BLOB" && Guid.TryParse(text, out var id))
        {
            return ColumnEncoding.Encode(id);
        }

        if (key.SqlType == "INTEGER" && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        if (key.SqlType == "REAL" && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return key.SqlType.StartsWith("TEXT", StringComparison.Ordinal)
            ? text
            : throw QueryFault.FetchXml($"the paging cookie has no readable value of '{key.Column.LogicalName}'.");
    }
}
