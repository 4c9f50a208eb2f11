using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace CrmAlignment.SolutionFormat.Writing;

/// <summary>[Content_Types].xml, which names the type of every extension and of every part without one.</summary>
public static class ContentTypes
{
    private const string OctetStream = "application/octet-stream";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>The part for a package.</summary>
    /// <param name="parts">Names of all other parts.</param>
    public static byte[] Create(IReadOnlyCollection<string> parts)
    {
        var extensions = parts
            .Select(part => Path.GetExtension(part).TrimStart('.'))
            .Where(extension => extension.Length > 0).Distinct().Order(System.StringComparer.Ordinal);
        var xml = new XElement(
            Types + "Types",
            extensions
.Select(extension => new XElement(Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", OctetStream))),
            parts.Where(part => Path.GetExtension(part).Length == 0)
.Select(part => new XElement(Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", OctetStream))));
        // The byte-order mark and the declaration are what real exports have in this file alone.
        var text = "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>" + xml.ToString(SaveOptions.DisableFormatting);
        return Encoding.UTF8.GetBytes(text);
    }
}
