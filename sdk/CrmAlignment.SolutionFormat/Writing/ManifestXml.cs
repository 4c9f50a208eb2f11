using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.SolutionFormat.Writing;

/// <summary>solution.xml: what a package is, who publishes it, what it brings and what it needs.</summary>
public sealed record ManifestXml
{
    private static readonly string[] EmptyLinesBeforeShipping =
    [
        "City", "County", "Country", "Fax", "FreightTermsCode", "ImportSequenceNumber", "Latitude", "Line1", "Line2", "Line3", "Longitude",
        "Name", "PostalCode", "PostOfficeBox", "PrimaryContactName",
    ];

    private static readonly string[] EmptyLinesAfterShipping =
    [
        "StateOrProvince", "Telephone1", "Telephone2", "Telephone3", "TimeZoneRuleVersionNumber", "UPSZone", "UTCOffset", "UTCConversionTimeZoneCode",
    ];

    /// <summary>Unique name of the solution.</summary>
    public required string UniqueName { get; init; }

    /// <summary>Its names by language code.</summary>
    public required IEnumerable<KeyValuePair<int, string>> Names { get; init; }

    /// <summary>Its descriptions by language code.</summary>
    public required IEnumerable<KeyValuePair<int, string>> Descriptions { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>Whether the package is managed.</summary>
    public required bool IsManaged { get; init; }

    /// <summary>Unique name of the publisher.</summary>
    public required string PublisherName { get; init; }

    /// <summary>The publisher's names by language code.</summary>
    public required IEnumerable<KeyValuePair<int, string>> PublisherNames { get; init; }

    /// <summary>The publisher's descriptions by language code.</summary>
    public IEnumerable<KeyValuePair<int, string>> PublisherDescriptions { get; init; } = [];

    /// <summary>Customization prefix, without the underscore.</summary>
    public required string Prefix { get; init; }

    /// <summary>First digits of the publisher's choice values.</summary>
    public required int OptionValuePrefix { get; init; }

    /// <summary>The file.</summary>
    /// <param name="roots">The element RootComponents.</param>
    /// <param name="missing">The element MissingDependencies.</param>
    public XElement Create(XElement roots, XElement missing) =>
        new(
            "ImportExportXml",
            new XAttribute("version", PlatformVersion),
            new XAttribute("SolutionPackageVersion", "9.2"),
            new XAttribute("languagecode", 1033),
            new XAttribute("generatedBy", "CrmLive"),
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XElement(
                "SolutionManifest",
                Element("UniqueName", UniqueName),
                Localized("LocalizedNames", "LocalizedName", Names),
                Localized("Descriptions", "Description", Descriptions),
                Element("Version", Version),
                Flag("Managed", IsManaged),
                Publisher(),
                roots,
                missing));

    private XElement Publisher() =>
        new(
            "Publisher",
            Element("UniqueName", PublisherName),
            Localized("LocalizedNames", "LocalizedName", PublisherNames),
            Localized("Descriptions", "Description", PublisherDescriptions),
            Nil("EMailAddress"),
            Nil("SupportingWebsiteUrl"),
            Element("CustomizationPrefix", Prefix),
            Element("CustomizationOptionValuePrefix", OptionValuePrefix.ToString(CultureInfo.InvariantCulture)),
            new XElement("Addresses", Address(1), Address(2)));

    private static XElement Address(int number) =>
        new(
            "Address",
            Element("AddressNumber", number),
            Element("AddressTypeCode", 1),
            EmptyLinesBeforeShipping.Select(Nil),
            Element("ShippingMethodCode", 1),
            EmptyLinesAfterShipping.Select(Nil));
}
