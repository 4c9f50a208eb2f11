using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace CrmAlignment.Cli.Installation;

/// <summary>
/// Reads the column data of an import job: an element a component, with its result.
/// https://learn.microsoft.com/power-platform/alm/solution-api#tracking-import-success
/// </summary>
internal static class ImportReport
{
    /// <summary>Its errors and warnings.</summary>
    /// <param name="data">The document; null or empty before there is one.</param>
    public static IReadOnlyList<ImportProblem> Read(string? data)
    {
        if (string.IsNullOrEmpty(data))
        {
            return [];
        }

        using var reader = XmlReader.Create(new StringReader(data), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return [.. XDocument.Load(reader).Descendants("result")
            .Where(result => (string?)result.Attribute("result") is "failure" or "error" or "warning")
            .Select(result => new ImportProblem(
                (string?)result.Attribute("result") != "warning",
                ComponentOf(result.Parent!.Name.LocalName == "results" ? result.Parent.Parent! : result.Parent),
                (string?)result.Attribute("errorcode") ?? "",
                (string?)result.Attribute("errortext") ?? ""))
            .Distinct()];
    }

    private static string ComponentOf(XElement element)
    {
        var kind = element.Name.LocalName == "solutionManifest" ? "solution" : element.Name.LocalName;
        return $"{kind} {(string?)element.Attribute("LocalizedName") ?? (string?)element.Attribute("name") ?? (string?)element.Attribute("id") ?? ""}".TrimEnd();
    }
}
