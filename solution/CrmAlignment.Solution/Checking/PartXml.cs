using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace CrmAlignment.Solution.Checking;

/// <summary>Reads the XML of parts with line numbers, and says where an element stands.</summary>
internal static class PartXml
{
    public const string Manifest = "solution.xml";
    public const string Customizations = "customizations.xml";
    public const string ContentTypes = "[Content_Types].xml";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The root element; null, with a finding, when the part is not well-formed.</summary>
    public static XElement? Read(string part, byte[] content, ICollection<Finding> findings)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), Settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException error)
        {
            var problem = $"not well-formed at line {error.LineNumber}, column {error.LinePosition}: {error.Message}";
            findings.Add(new Finding(
                0, part, error.LineNumber, "XML", "", problem, "Correct the XML; document type declarations are never allowed."));
            return null;
        }
    }

    public static int Line(this XObject? xml) => xml is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;

    /// <summary>The trimmed text of a child; empty when it is missing.</summary>
    public static string Text(this XElement xml, string child) => xml.Element(child)?.Value.Trim() ?? "";

    /// <summary>An attribute's value; empty when it is missing.</summary>
    public static string Of(this XElement xml, string attribute) => (string?)xml.Attribute(attribute) ?? "";

    public static int? Number(this string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The English (or first) name of a component with LocalizedNames.</summary>
    public static string Title(this XElement xml) => xml.Elements("LocalizedNames").Elements("LocalizedName").FirstOrDefault()?.Of("description") ?? "";

    public static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
