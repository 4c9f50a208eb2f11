using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Messages.Emails;

/// <summary>
/// Subject or body of a template: plain text, or a stylesheet as the editor of templates writes it, with text and data fields: the value
/// of a column of a row, or else a default. Any other instruction is refused by name.
/// </summary>
/// <remarks>
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/template. No page describes the stylesheet; the shape
/// is that of the templates that exports of solutions hold.
/// </remarks>
internal sealed class TemplateText
{
    private const int MostCharacters = 4 * 1024 * 1024;
    private static readonly XNamespace Xsl = "http://www.w3.org/1999/XSL/Transform";

    private readonly string _template;
    private readonly string _text;
    private readonly XElement? _content;

    /// <summary>Reads a text of a template.</summary>
    /// <param name="template">Title of the template, for faults.</param>
    /// <param name="text">The text; null for none.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">It is a stylesheet that cannot be read, or that does more.</exception>
    public TemplateText(string template, string? text)
    {
        _template = template;
        _text = text ?? string.Empty;
        if (_text.Contains("<xsl:stylesheet", StringComparison.Ordinal))
        {
            _content = Content(Parse());
            Fields = [.. _content.Descendants().Select(Field).OfType<(string, string)>().Distinct()];
        }
    }

    /// <summary>The tables and columns that the text has values of.</summary>
    public IReadOnlyList<(string Table, string Column)> Fields { get; } = [];

    /// <summary>The text with values.</summary>
    /// <param name="value">The text of a column of a table; null for no value.</param>
    public string Fill(Func<string, string, string?> value)
    {
        if (_content is null)
        {
            return _text;
        }

        var filled = new StringBuilder();
        Write(filled, _content, value);
        return filled.ToString();
    }

    private static void Write(StringBuilder filled, XElement parent, Func<string, string, string?> value)
    {
        foreach (var node in parent.Nodes())
        {
            switch (node)
            {
                // White space between instructions is none of the text, unless it stands in xsl:text.
                case XText text when parent.Name == Xsl + "text" || !string.IsNullOrWhiteSpace(text.Value):
                    filled.Append(text.Value);
                    break;
                case XElement { Name.LocalName: "value-of" } field when Field(field) is var (table, column):
                    filled.Append(value(table, column));
                    break;
                case XElement { Name.LocalName: "choose" } choice:
                    var chosen = choice.Elements().FirstOrDefault(
                        branch => Field(branch) is not var (table, column) || value(table, column) is { Length: > 0 });
                    if (chosen is not null)
                    {
                        Write(filled, chosen, value);
                    }

                    break;
                case XElement other:
                    Write(filled, other, value);
                    break;
                default:
                    break;
            }
        }
    }

    // A field is named by a path of two steps: contact/firstname.
    private static (string Table, string Column)? Field(XElement element) =>
        (element.Attribute("select") ?? element.Attribute("test"))?.Value.Split('/') is [var table, var column] ? (table, column) : null;

    private XElement Content(XElement stylesheet)
    {
        var templates = stylesheet.Elements(Xsl + "template").ToList();
        if (templates is not [var content] || content.Attribute("match")?.Value != "/data")
        {
            throw Refused("a stylesheet with other templates than that of /data");
        }

        foreach (var element in stylesheet.Elements().Where(element => element != content && element.Name != Xsl + "output"))
        {
            throw Refused($"<{element.Name.LocalName}>");
        }

        foreach (var element in content.Descendants())
        {
            RequireKnown(element);
        }

        return content;
    }

    private void RequireKnown(XElement element)
    {
        var known = element.Name.Namespace == Xsl && element.Name.LocalName switch
        {
            "value-of" or "when" => Field(element) is var (table, column) && IsName(table) && IsName(column),
            "choose" or "otherwise" or "text" => !element.HasAttributes,
            _ => false,
        };
        if (!known)
        {
            var attributes = element.Attributes().Select(attribute => $" {attribute.Name.LocalName}=\"{attribute.Value}\"");
            throw Refused($"<{element.Name.LocalName}{string.Concat(attributes)}>");
        }
    }

    private static bool IsName(string step) => step.Length > 0 && step.All(one => char.IsAsciiLetterOrDigit(one) || one == '_');

    private XElement Parse()
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(_text.Trim()), settings);
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException error)
        {
            throw DataverseFault.InvalidOperation($"The template '{_template}' is a stylesheet that cannot be read: {error.Message}");
        }
    }

    private Exception Refused(string what) =>
        DataverseFault.NotSupported($"{what} in the template '{_template}': text and data fields alone are filled in");
}
