using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CrmAlignment.SolutionFormat.Writing;

/// <summary>The vocabulary that the XML of packages repeats: flags, ids, labels, and one way to write it out.</summary>
public static class FormatXml
{
    /// <summary>Version of the platform whose export format is written.</summary>
    public const string PlatformVersion = "9.2.25063.198";

    private static readonly XNamespace XsiName = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Replace,
        OmitXmlDeclaration = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    /// <summary>The namespace of nil.</summary>
    public static XNamespace Xsi => XsiName;

    /// <summary>Text of an element, with line feeds only and without a declaration, as exports have it.</summary>
    /// <param name="element">The element.</param>
    public static string Write(XElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, Settings))
        {
            element.WriteTo(writer);
        }

        return text.ToString();
    }

    /// <summary>An element with a text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its text.</param>
    public static XElement Element(string name, string text) => new(name, text);

    /// <summary>An element with a number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="number">The number.</param>
    public static XElement Element(string name, int number) => new(name, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>An element that says yes or no.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">What it says.</param>
    public static XElement Flag(string name, bool value) => new(name, value ? "1" : "0");

    /// <summary>An element without a value.</summary>
    /// <param name="name">Its name.</param>
    public static XElement Nil(string name) => new(name, new XAttribute(Xsi + "nil", "true"), "");

    /// <summary>An id in the braces that most of the format wants.</summary>
    /// <param name="id">The id.</param>
    public static string Braced(Guid id) => id.ToString("B");

    /// <summary>A list of one element a language, such as displaynames/displayname.</summary>
    /// <param name="list">Name of the list.</param>
    /// <param name="item">Name of its elements.</param>
    /// <param name="texts">The texts by language code.</param>
    public static XElement Localized(string list, string item, IEnumerable<KeyValuePair<int, string>> texts) =>
        new(list, Items(item, texts));

    /// <summary>The other shape of labels, in the files of Custom APIs and environment variables: a default and label elements.</summary>
    /// <param name="name">Name of the element.</param>
    /// <param name="text">The default.</param>
    /// <param name="texts">The texts by language code.</param>
    public static XElement WithDefault(string name, string text, IEnumerable<KeyValuePair<int, string>> texts) =>
        new(name, new XAttribute("default", text), Items("label", texts));

    private static IEnumerable<XElement> Items(string item, IEnumerable<KeyValuePair<int, string>> texts) => texts.Select(text =>
        new XElement(item, new XAttribute("description", text.Value), new XAttribute("languagecode", text.Key)));
}
