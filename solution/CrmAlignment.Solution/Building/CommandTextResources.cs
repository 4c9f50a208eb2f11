using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.Model.Schema.Commands;
using CrmAlignment.Solution.Parts;

namespace CrmAlignment.Solution.Building;

/// <summary>The texts of scripts and pages as String (RESX) web resources, one a language.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/model-driven-apps/resx-web-resources.</remarks>
internal static class CommandTextResources
{
    private const string Assembly = "System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089";

    /// <summary>The web resources.</summary>
    /// <param name="resource">Their name, without language and extension.</param>
    /// <param name="texts">What they hold; none for no web resources.</param>
    public static IEnumerable<WebResourcePart> Create(string resource, IReadOnlyList<CommandTextSchema> texts) => texts.Count == 0
        ? []
        : Label.Languages.Select(language => Part(resource, texts, language));

    private static WebResourcePart Part(string resource, IReadOnlyList<CommandTextSchema> texts, int language)
    {
        var name = CommandResources.TextsIn(resource, language);
        return new WebResourcePart(name, name, WebResourceTypes.Resx, Content(texts, language));
    }

    private static byte[] Content(IReadOnlyList<CommandTextSchema> texts, int language)
    {
        var root = new XElement(
            "root",
            Header("resmimetype", "text/microsoft-resx"),
            Header("version", "2.0"),
            Header("reader", $"System.Resources.ResXResourceReader, {Assembly}"),
            Header("writer", $"System.Resources.ResXResourceWriter, {Assembly}"),
            texts.OrderBy(text => text.Key, System.StringComparer.Ordinal).Select(text => Data(text.Key, text.Text[language])));
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            root.WriteTo(writer);
        }

        return stream.ToArray();
    }

    private static XElement Header(string name, string value) => new("resheader", new XAttribute("name", name), new XElement("value", value));

    private static XElement Data(string key, string text) =>
        new("data", new XAttribute("name", key), new XAttribute(XNamespace.Xml + "space", "preserve"), new XElement("value", text));
}
