using System.Collections.Generic;
using System.IO;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CrmAlignment.Solution.Checking.Rules;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Schemas;

/// <summary>
/// Rule 31, where someone has them: customizations.xml with its forms, queries, site maps and ribbons is valid under the published schemas.
/// </summary>
/// <remarks>
/// Source: https://learn.microsoft.com/power-apps/developer/model-driven-apps/edit-customizations-xml-file-schema-validation. They were last
/// published for version 9.0.0.2090, so what exports of later versions write is taken out before the validation (<see cref="NewerParts"/>).
/// </remarks>
internal sealed class PublishedSchemas
{
    /// <summary>Number under which it reports.</summary>
    public const int Rule = 31;

    private const string Root = "CustomizationsSolution.xsd";

    private readonly XmlSchemaSet _schemas;

    private PublishedSchemas(XmlSchemaSet schemas) => _schemas = schemas;

    /// <summary>Reads the schemas.</summary>
    /// <param name="folder">The folder with CustomizationsSolution.xsd and what it includes.</param>
    /// <exception cref="IOException">The folder has no such file, or the schemas cannot be read.</exception>
    public static PublishedSchemas Load(string folder)
    {
        var file = Path.Combine(folder, Root);
        if (!File.Exists(file))
        {
            throw new FileNotFoundException($"{folder}: there is no {Root}. Name the folder of the published schemas.");
        }

        try
        {
            var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
            schemas.Add(null, file);
            schemas.Compile();
            return new PublishedSchemas(schemas);
        }
        catch (XmlSchemaException error)
        {
            throw new IOException($"{folder}: the schemas cannot be read ({error.Message}). Unpack them anew.", error);
        }
    }

    /// <summary>Everything in customizations.xml that the schemas do not allow.</summary>
    /// <param name="customizations">The root of the part's document; it is changed.</param>
    public IReadOnlyList<Finding> Check(XElement customizations)
    {
        NewerParts.TakeOut(customizations);
        var findings = new List<Finding>();
        customizations.Document!.Validate(_schemas, (at, error) => findings.Add(Finding(at, error)));
        return findings;
    }

    private static Finding Finding(object? at, ValidationEventArgs error)
    {
        var place = at switch
        {
            XElement element => $"{element.Parent?.Name.LocalName}/{element.Name.LocalName}",
            XAttribute attribute => $"{attribute.Parent?.Name.LocalName}/@{attribute.Name.LocalName}",
            _ => "ImportExportXml",
        };
        return new Finding(
            Rule, PartName.Customizations, error.Exception.LineNumber, place, "", error.Message.TrimEnd('.') + ".", "Write it as the schema has it.");
    }
}
