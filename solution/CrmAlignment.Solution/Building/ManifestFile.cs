using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>solution.xml: what the package is, who publishes it, what it brings and what it needs.</summary>
internal static class ManifestFile
{
    /// <summary>Version of the platform whose export format is written.</summary>
    public const string PlatformVersion = "9.2.25063.198";

    private static readonly string[] EmptyLinesBeforeShipping =
    [
        "City", "County", "Country", "Fax", "FreightTermsCode", "ImportSequenceNumber", "Latitude", "Line1", "Line2", "Line3", "Longitude",
        "Name", "PostalCode", "PostOfficeBox", "PrimaryContactName",
    ];

    private static readonly string[] EmptyLinesAfterShipping =
    [
        "StateOrProvince", "Telephone1", "Telephone2", "Telephone3", "TimeZoneRuleVersionNumber", "UPSZone", "UTCOffset", "UTCConversionTimeZoneCode",
    ];

    public static XElement Create(SolutionDefinition definition, XElement roots, XElement missing) =>
        new(
            "ImportExportXml",
            new XAttribute("version", PlatformVersion),
            new XAttribute("SolutionPackageVersion", "9.2"),
            new XAttribute("languagecode", 1033),
            new XAttribute("generatedBy", "CrmLive"),
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XElement(
                "SolutionManifest",
                Element("UniqueName", definition.UniqueName),
                LocalizedNames(definition.Label),
                Descriptions(definition.Description),
                Element("Version", definition.Version.ToString(4)),
                Flag("Managed", definition.IsManaged),
                PublisherElement(definition),
                roots,
                missing));

    private static XElement PublisherElement(SolutionDefinition definition) =>
        new(
            "Publisher",
            Element("UniqueName", Publisher.UniqueName),
            LocalizedNames(definition.Label),
            new XElement("Descriptions"),
            Nil("EMailAddress"),
            Nil("SupportingWebsiteUrl"),
            Element("CustomizationPrefix", Publisher.Prefix),
            Element("CustomizationOptionValuePrefix", Publisher.OptionValuePrefix.ToString(CultureInfo.InvariantCulture)),
            new XElement("Addresses", Address(1), Address(2)));

    private static XElement Address(int number) =>
        new(
            "Address",
            Element("AddressNumber", number),
            Element("AddressTypeCode", 1),
            EmptyLinesBeforeShipping.Select(Nil),
            Element("ShippingMethodCode", 1),
            EmptyLinesAfterShipping.Select(Nil));

    private static XElement Nil(string name) => new(name, new XAttribute(Xsi + "nil", "true"), "");
}
