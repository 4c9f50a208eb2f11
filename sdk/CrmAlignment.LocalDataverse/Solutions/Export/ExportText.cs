using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat.Writing;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Labels and documents as the file has them.</summary>
internal static class ExportText
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true,
    };

    /// <summary>The one text of a row as labels: rows keep none in other languages.</summary>
    public static IEnumerable<KeyValuePair<int, string>> Of(string? text) =>
        string.IsNullOrEmpty(text) ? [] : [KeyValuePair.Create(LocalizedText.BaseLanguage, text)];

    /// <summary>Labels, or a name where there are none and the format wants one.</summary>
    public static IEnumerable<KeyValuePair<int, string>> Of(LocalizedText text, string otherwise) =>
        text.Texts.Count > 0 ? text.Texts : Of(otherwise);

    /// <summary>LocalizedNames.</summary>
    public static XElement Names(string? text) => FormatXml.Localized("LocalizedNames", "LocalizedName", Of(text));

    /// <summary>Descriptions.</summary>
    public static XElement Descriptions(string? text) => FormatXml.Localized("Descriptions", "Description", Of(text));

    /// <summary>Descriptions.</summary>
    public static XElement Descriptions(LocalizedText text) => FormatXml.Localized("Descriptions", "Description", text.Texts);

    /// <summary>displaynames.</summary>
    public static XElement DisplayNames(LocalizedText text) => FormatXml.Localized("displaynames", "displayname", text.Texts);

    /// <summary>labels.</summary>
    public static XElement Labels(LocalizedText text) => FormatXml.Localized("labels", "label", text.Texts);

    /// <summary>A document that a column of a row holds; null when it holds none.</summary>
    /// <param name="context">What is exported.</param>
    /// <param name="component">Kind and name of the component, for the fault.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    public static XElement? Document(ExportContext context, string component, StoredRow row, string column)
    {
        if (row[column] is not string { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return XElement.Load(reader);
        }
        catch (XmlException error)
        {
            throw context.Refuse(component, $"its column {column} holds no XML: {error.Message} Correct the column.");
        }
    }

    /// <summary>The bytes that a column of a row holds in Base64.</summary>
    /// <param name="context">What is exported.</param>
    /// <param name="component">Kind and name of the component, for the fault.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    public static byte[] Bytes(ExportContext context, string component, StoredRow row, string column)
    {
        try
        {
            return Convert.FromBase64String(row[column] as string ?? "");
        }
        catch (FormatException error)
        {
            throw context.Refuse(component, $"its column {column} is not in Base64: {error.Message} Correct the column.");
        }
    }

    /// <summary>Name of a file: letters and digits of a component's name.</summary>
    public static string FileName(string name) => new([.. name.Where(char.IsAsciiLetterOrDigit)]);

    /// <summary>An id as names of files have it.</summary>
    public static string FileId(Guid id) => id.ToString().ToUpperInvariant();
}
