using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 16: everything custom carries the publisher's prefix, every custom value lies in the publisher's range.</summary>
internal sealed class PrefixRule() : CheckRule(
    16, "Every custom name begins with the publisher's prefix, and choice values lie in the publisher's range.")
{
    private const int ValuesPerPublisher = 10_000;

    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        if (package.Prefix.Length == 0)
        {
            return [InManifest(
                package.Manifest.Element("Publisher"), "Publisher", "", "CustomizationPrefix is missing.",
                "Give the publisher's prefix.")];
        }

        return Names(package).Where(name => !name.Value.StartsWith(package.Prefix + "_", StringComparison.OrdinalIgnoreCase))
            .Select(name => AsPolicy(Report(
                name.Part, name.Xml, name.Kind, name.Value, $"it does not begin with '{package.Prefix}_'.",
                "Name it with the prefix, or leave it to its owner.")))
            .Concat(Values(package));
    }

    private static IEnumerable<(string Part, XElement? Xml, string Kind, string Value)> Names(CheckedPackage package)
    {
        var customizations = package.Customizations;
        IEnumerable<(string, XElement?, string, string)> Of(string list, string item, Func<XElement, string> name) =>
            customizations.Elements(list).Elements(item).Select(xml => (PartName.Customizations, (XElement?)xml, item, name(xml)));
        return package.Tables.Where(table => table.IsOwn)
            .Select(table => (PartName.Customizations, (XElement?)table.Xml, "table", table.SchemaName))
            .Concat(package.Tables.SelectMany(CustomColumns))
            .Concat(package.Tables.SelectMany(table => table.Xml.Descendants("EntityKey"))
                .Select(key => (PartName.Customizations, (XElement?)key, "key", key.Text("Name"))))
            .Concat(CustomRelationships(package))
            .Concat(Of("optionsets", "optionset", xml => xml.Of("Name")))
            .Concat(Of("WebResources", "WebResource", xml => xml.Text("Name")))
            .Concat(Of("AppModules", "AppModule", xml => xml.Text("UniqueName")))
            .Concat(Of("AppModuleSiteMaps", "AppModuleSiteMap", xml => xml.Text("SiteMapUniqueName")))
            .Concat(package.CustomApis.Select(api => (api.Part, (XElement?)api.Xml, "customapi", api.Xml.Of("uniquename"))))
            .Concat(package.PartsWithRoot(ComponentFile.EnvironmentVariable.Element)
                .Select(variable => (variable.Part, (XElement?)variable.Xml, variable.Xml.Name.LocalName, variable.Xml.Of("schemaname"))));
    }

    // Of a platform's table, any column at all must be the package's own: stock columns would differ between managed and unmanaged.
    private static IEnumerable<(string, XElement?, string, string)> CustomColumns(CheckedTable table) =>
        table.Attributes.Where(attribute => !table.IsOwn || attribute.Text("IsCustomField") == "1")
            .Select(attribute =>
                (PartName.Customizations, (XElement?)attribute, $"column of {table.LogicalName}", attribute.Of("PhysicalName")));

    private static IEnumerable<(string, XElement?, string, string)> CustomRelationships(CheckedPackage package)
    {
        var custom = package.Tables.SelectMany(table => table.Attributes.Where(attribute => attribute.Text("IsCustomField") == "1")
            .Select(attribute => (table.LogicalName, attribute.Text("LogicalName")))).ToHashSet();
        return package.Customizations.Elements("EntityRelationships").Elements("EntityRelationship")
.Where(xml => custom.Contains((xml.Text("ReferencingEntityName").ToLowerInvariant(), xml.Text("ReferencingAttributeName").ToLowerInvariant())))
            .Select(xml => (PartName.Customizations, (XElement?)xml, "relationship", xml.Of("Name")));
    }

    // Every table has the statuses 1 and 2 from the platform.
    private static bool IsCustom(XElement status) => status.Of("value").Number() is not (1 or 2);

    private IEnumerable<Finding> Values(CheckedPackage package)
    {
        var text = package.Manifest.Element("Publisher")?.Text("CustomizationOptionValuePrefix") ?? "";
        if (text.Number() is not { } prefix || prefix is < 10_000 or > 99_999)
        {
            yield return InManifest(
                package.Manifest.Element("Publisher"), "CustomizationOptionValuePrefix", text, "it is no number of five digits.",
                "Give the publisher's number.");
            yield break;
        }

        var first = prefix * ValuesPerPublisher;
        var options = package.Customizations.Descendants("optionset").Where(set => set.Text("OptionSetType") == "picklist")
            .Elements("options").Elements("option");
        foreach (var option in options.Concat(package.Customizations.Descendants("statuses").Elements("status").Where(IsCustom)))
        {
            if (option.Of("value").Number() is not { } value || value < first || value > first + ValuesPerPublisher - 1)
            {
                yield return AsPolicy(InCustomizations(
                    option, $"choice {option.Parent?.Parent?.Of("Name")}", option.Of("value"),
                    $"the value is not in {first} to {first + ValuesPerPublisher - 1}.", "Use a value of the publisher's range."));
            }
        }
    }
}
