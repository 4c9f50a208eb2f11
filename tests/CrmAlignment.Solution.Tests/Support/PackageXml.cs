using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Solution.Tests.Support;

/// <summary>Finds components in customizations.xml.</summary>
internal static class PackageXml
{
    public static XElement Entity(this XElement customizations, string schemaName) =>
        customizations.Elements("Entities").Elements("Entity").Single(entity => entity.Element("Name")!.Value == schemaName);

    public static XElement Info(this XElement customizations, string schemaName) =>
        customizations.Entity(schemaName).Element("EntityInfo")!.Element("entity")!;

    public static XElement Column(this XElement customizations, string schemaName, string column) =>
        customizations.Info(schemaName).Element("attributes")!.Elements("attribute").Single(attribute => attribute.Element("LogicalName")!.Value == column);

    public static XElement Relationship(this XElement customizations, string name) =>
        customizations.Elements("EntityRelationships").Elements("EntityRelationship").Single(relationship => (string?)relationship.Attribute("Name") == name);

    public static XElement Form(this XElement customizations, string schemaName) => customizations.Entity(schemaName).Descendants("systemform").Single();

    public static XElement Dashboard(this XElement customizations) => customizations.Element("Dashboards")!.Elements("Dashboard").Single();

    public static XElement View(this XElement customizations, string englishName) =>
        customizations.Descendants("savedquery").Single(view => (string?)view.Descendants("LocalizedName").First().Attribute("description") == englishName);

    public static XElement Step(this XElement customizations, string className) =>
        customizations.Descendants("SdkMessageProcessingStep").Single(step => ((string)step.Attribute("Name")!).Contains("." + className + ":", System.StringComparison.Ordinal));

    public static XElement PluginType(this XElement customizations, string className) =>
        customizations.Descendants("PluginType").Single(type => ((string)type.Attribute("AssemblyQualifiedName")!).Contains("." + className + ",", System.StringComparison.Ordinal));

    public static XElement Root(this XElement manifest, string identity) =>
        manifest.Descendants("RootComponent").First(root => (string?)root.Attribute("schemaName") == identity || (string?)root.Attribute("id") == identity);
}
