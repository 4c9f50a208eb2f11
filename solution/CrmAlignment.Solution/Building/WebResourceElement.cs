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

    /// <summary>The element.</summary>
    /// <param name="resource">The web resource.</param>
    /// <param name="dependencies">What it needs, as DependencyXml has it; null for nothing.</param>
    /// <param name="introduced">Version in which it first appeared.</param>
    public static XElement Create(WebResourcePart resource, string? dependencies, string introduced) =>
        new(
            "WebResource",
            Element("WebResourceId", Braced(Id(resource.Name))),
            Element("Name", resource.Name),
            Element("DisplayName", resource.Name),
            LanguageOf(resource) is { } language ? Element("LanguageCode", language) : null,
            Element("WebResourceType", resource.Type),
            Element("IntroducedVersion", introduced),
            Flag("IsEnabledForMobileClient", false),
            Flag("IsAvailableForMobileOffline", false),
            dependencies is null ? null : Element("DependencyXml", dependencies),
            Flag("IsCustomizable", true),
            Flag("CanBeDeleted", true),
            Flag("IsHidden", false),
            Element("FileName", "/" + PartName(resource)));

    /// <summary>The language of texts, the number before the extension as in commands.1049.resx; null for anything else.</summary>
    public static int? LanguageOf(WebResourcePart resource) =>
        resource.Type == WebResourceTypes.Resx && int.TryParse(Path.GetExtension(Path.GetFileNameWithoutExtension(resource.Name)).TrimStart('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var language)
            ? language
            : null;
}
