using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;

namespace CrmAlignment.Solution.Building;

/// <summary>The vocabulary that the package's XML repeats: flags, ids, labels, and one way to write it out.</summary>
internal static class SolutionXml
{
    public static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Replace,
        OmitXmlDeclaration = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    /// <summary>Text of the element, with line feeds only and without a declaration, as exports have it.</summary>
    public static string Write(XElement element)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, Settings))
        {
            element.WriteTo(writer);
        }

        return text.ToString();
    }

    public static XElement Element(string name, string text) => new(name, text);

    public static XElement Element(string name, int number) => new(name, number.ToString(CultureInfo.InvariantCulture));

    public static XElement Flag(string name, bool value) => new(name, value ? "1" : "0");

    /// <summary>An id in the braces that most of the format wants.</summary>
    public static string Braced(Guid id) => id.ToString("B");

    /// <summary>A list of one element a language, such as displaynames/displayname.</summary>
    public static XElement Localized(string list, string item, Label label) =>
        new(list, Label.Languages.Select(language => Item(item, label[language], language)));

    public static XElement DisplayNames(Label label) => Localized("displaynames", "displayname", label);

    public static XElement Descriptions(Label label) => Localized("Descriptions", "Description", label);

    public static XElement LocalizedNames(Label label) => Localized("LocalizedNames", "LocalizedName", label);

    public static XElement Labels(Label label) => Localized("labels", "label", label);

    /// <summary>The other shape of labels, in the files of Custom APIs and environment variables: a default and label elements.</summary>
    public static XElement WithDefault(string name, Label label) =>
        new(name, new XAttribute("default", label.English), Label.Languages.Select(language => Item("label", label[language], language)));

    private static XElement Item(string name, string text, int language) =>
        new(name, new XAttribute("description", text), new XAttribute("languagecode", language));
}
