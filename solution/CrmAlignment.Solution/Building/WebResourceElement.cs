using System;
using System.Globalization;
using System.IO;
using System.Xml.Linq;
using CrmAlignment.Solution.Parts;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>A web resource in the shape of customizations.xml.</summary>
internal static class WebResourceElement
{
    public static Guid Id(string name) => StableId.Of("webresource", name);

    /// <summary>Name of the file inside the zip: the resource's name without separators, and its id.</summary>
    public static string PartName(WebResourcePart resource) =>
        $"{SolutionFormat.PartName.WebResources}/"
        + resource.Name.Replace("/", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)
        + Id(resource.Name).ToString().ToUpperInvariant();

    public static XElement Create(WebResourcePart resource, string introduced) =>
        new(
            "WebResource",
            Element("WebResourceId", Braced(Id(resource.Name))),
            Element("Name", resource.Name),
            Element("DisplayName", resource.Name),
            resource.Type == WebResourceTypes.Resx && LanguageOf(resource.Name) is { } language ? Element("LanguageCode", language) : null,
            Element("WebResourceType", resource.Type),
            Element("IntroducedVersion", introduced),
            Flag("IsEnabledForMobileClient", false),
            Flag("IsAvailableForMobileOffline", false),
            Flag("IsCustomizable", true),
            Flag("CanBeDeleted", true),
            Flag("IsHidden", false),
            Element("FileName", "/" + PartName(resource)));

    // Alignment.1049.resx: the number before the extension is the language.
    private static int? LanguageOf(string name) =>
        int.TryParse(Path.GetExtension(Path.GetFileNameWithoutExtension(name)).TrimStart('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var language)
            ? language
            : null;
}
