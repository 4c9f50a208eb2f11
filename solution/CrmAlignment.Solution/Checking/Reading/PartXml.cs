using System;
using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace CrmAlignment.Solution.Checking.Reading;

/// <summary>What the rules ask of an element: where it stands, its texts and numbers.</summary>
internal static class PartXml
{
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
