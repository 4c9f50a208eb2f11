using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Custom APIs as $metadata declares them, which every user may read. It says less than the rows that declare them: not whether a number is
/// a choice, an amount one of money, a row a reference, nor what a row that is the whole answer is called. An API that answers with such a
/// value is not taken from here.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-service-documents#csdl-metadata-document
/// </summary>
internal static class PublishedApis
{
    private const string Collection = "Collection(";

    private static readonly Dictionary<string, CustomApiType> Types = new(StringComparer.Ordinal)
    {
        ["Edm.Boolean"] = CustomApiType.Boolean,
        ["Edm.DateTimeOffset"] = CustomApiType.DateTime,
        ["Edm.Double"] = CustomApiType.Float,
        ["Edm.String"] = CustomApiType.String,
        ["Edm.Guid"] = CustomApiType.Guid,
        ["Collection(Edm.String)"] = CustomApiType.StringArray,
    };

    /// <summary>The declaration of an API; null when there is none, or it answers with what $metadata does not say enough of.</summary>
    public static async Task<CustomApiDeclaration?> FindAsync(WebConnection connection, string name, CancellationToken cancellationToken)
    {
        var document = Read(await connection.GetXmlAsync("$metadata", cancellationToken).ConfigureAwait(false));
        var elements = document.Descendants().ToLookup(element => element.Name.LocalName);
        var api = elements["Action"].Concat(elements["Function"]).FirstOrDefault(element => (string?)element.Attribute("Name") == name);
        return api is not null && Answer(api, elements["ComplexType"]) is { } properties ? Declaration(api, properties) : null;
    }

    private static CustomApiDeclaration Declaration(XElement api, IReadOnlyDictionary<string, CustomApiProperty> properties)
    {
        var binding = (bool?)api.Attribute("IsBound") == true ? (string?)Named(api, "Parameter").FirstOrDefault()?.Attribute("Type") : null;
        var isBoundToSet = binding?.StartsWith(Collection, StringComparison.Ordinal) == true;
        return new CustomApiDeclaration(api.Name.LocalName == "Function", binding is not null && !isBoundToSet, isBoundToSet ? Short(binding!) : null, properties);
    }

    private static IReadOnlyDictionary<string, CustomApiProperty>? Answer(XElement api, IEnumerable<XElement> structures)
    {
        if ((string?)Named(api, "ReturnType").FirstOrDefault()?.Attribute("Type") is not { } type)
        {
            return new Dictionary<string, CustomApiProperty>();
        }

        var answer = structures.FirstOrDefault(structure => (string?)structure.Attribute("Name") == Short(type));
        var properties = answer?.Elements().Select(property => (Name: (string)property.Attribute("Name")!, Type: (string?)property.Attribute("Type") ?? "")).ToList();
        return properties?.All(property => Types.ContainsKey(property.Type)) == true
            ? properties.ToDictionary(property => property.Name, property => new CustomApiProperty(Types[property.Type], null), StringComparer.Ordinal)
            : null;
    }

    private static IEnumerable<XElement> Named(XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    private static string Short(string type) => type.TrimEnd(')').Split('.').Last();

    private static XElement Read(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }
}
