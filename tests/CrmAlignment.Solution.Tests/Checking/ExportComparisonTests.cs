using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Checking;

/// <summary>
/// What neither schema nor documentation decides is written as Microsoft's exports write it: whatever value the package has in one of
/// these places, some real export has in the same place. The exports lie in a folder 'shared' beside the repository.
/// </summary>
/// <remarks>Not among them, since no export at hand has any: plug-in assemblies, steps, charts, apps, and dates without a time.</remarks>
[Trait(Category.Name, Category.Slow)]
public class ExportComparisonTests
{
    private static readonly string[] Settings =
    [
        "ValidForReadApi", "IsSecured", "IsCustomizable", "IsRenameable", "CanModifySearchSettings", "CanModifyRequirementLevelSettings",
        "CanModifyAdditionalSettings", "SourceType", "IsGlobalFilterEnabled", "IsSortableEnabled", "CanModifyGlobalFilterSettings",
        "CanModifyIsSortableSettings", "IsDataSourceSecret", "IsLocalizable",
    ];

    private static readonly Dictionary<string, Func<XElement, IEnumerable<string>>> Compared = new()
    {
        ["view that is a default: CanBeDeleted"] = xml => Views(xml, isDefault: "1").Select(view => Text(view, "CanBeDeleted")),
        ["view that is none, of a table of others: CanBeDeleted"] = xml => Views(xml, isDefault: "0")
            .Where(view => view.Ancestors("Entity").All(IsOfOthers)).Select(view => Text(view, "CanBeDeleted")),
        ["view: querytype, isdefault, isquickfindquery"] = xml => xml.Descendants("savedquery")
            .Select(view => $"{Text(view, "querytype")} {Text(view, "isdefault")} {Text(view, "isquickfindquery")}"),
        ["form: CanBeDeleted"] = xml => xml.Descendants("systemform").Select(form => Text(form, "CanBeDeleted")),
        ["primary name: DisplayMask"] = xml => Columns(xml).Select(column => Text(column, "DisplayMask")).Where(mask => mask.StartsWith("PrimaryName", StringComparison.Ordinal)),
        ["required column other than the name: DisplayMask"] = xml => Columns(xml)
            .Where(column => Text(column, "RequiredLevel") == "required").Select(column => Text(column, "DisplayMask"))
            .Where(mask => !mask.Contains("PrimaryName", StringComparison.Ordinal)),
        ["key: RequiredLevel, DisplayMask"] = xml => Columns(xml).Where(column => Text(column, "Type") == "primarykey").Select(LevelAndMask),
        ["owner: RequiredLevel, DisplayMask"] = xml => Columns(xml).Where(column => Text(column, "Type") == "owner").Select(LevelAndMask),
        ["state and status: RequiredLevel, DisplayMask"] = xml => Columns(xml).Where(column => Text(column, "Type") is "state" or "status").Select(LevelAndMask),
        ["date of the platform: Format, CanChangeDateTimeBehavior, Behavior"] = xml => Columns(xml).Where(column => Text(column, "IsCustomField") == "0").SelectMany(Date),
        ["own date and time: Format, CanChangeDateTimeBehavior, Behavior"] = xml => Columns(xml)
            .Where(column => Text(column, "IsCustomField") == "1" && Text(column, "Behavior") == "1").SelectMany(Date),
        ["own column: settings"] = xml => Columns(xml).Where(column => Text(column, "IsCustomField") == "1")
            .Select(column => string.Join(' ', Settings.Select(setting => Text(column, setting)))),
        ["own column: IntroducedVersion after IsSecured"] = xml => Columns(xml).Select(column => column.Element("IsSecured")?.ElementsAfterSelf().First().Name.LocalName ?? ""),
    };

    public static TheoryData<string> Places => [.. Compared.Keys];

    [SkippableTheory]
    [MemberData(nameof(Places))]
    public void Package_has_nothing_that_no_real_export_has(string place)
    {
        var folder = SharedFolder.Find("samples");
        Skip.If(folder is null, "The folder 'shared/samples' is not beside the repository.");
        var seen = Directory.GetFiles(folder!, "*.zip").SelectMany(path => Compared[place](Customizations(File.ReadAllBytes(path)))).ToHashSet();
        var written = Compared[place](Customizations(SolutionPackager.Pack(new PackOptions()).Content)).ToHashSet();

        Assert.NotEmpty(written);
        Assert.Empty(written.Except(seen));
    }

    [Fact]
    public void Default_views_cannot_be_deleted_and_others_can() => Assert.All(
        Customizations(SolutionPackager.Pack(new PackOptions()).Content).Descendants("savedquery"),
        view => Assert.NotEqual(Text(view, "isdefault"), Text(view, "CanBeDeleted")));

    private static IEnumerable<XElement> Views(XElement xml, string isDefault) => xml.Descendants("savedquery").Where(view => Text(view, "isdefault") == isDefault);

    private static IEnumerable<XElement> Columns(XElement xml) => xml.Descendants("attribute").Where(column => column.Element("LogicalName") is not null);

    private static bool IsOfOthers(XElement entity) => entity.Element("EntityInfo")?.Element("entity")?.Element("OwnershipTypeMask") is null;

    private static string LevelAndMask(XElement column) => $"{Text(column, "RequiredLevel")} {Text(column, "DisplayMask")}";

    private static IEnumerable<string> Date(XElement column) => Text(column, "Type") == "datetime"
        ? [$"{Text(column, "Format")} {Text(column, "CanChangeDateTimeBehavior")} {Text(column, "Behavior")}"]
        : [];

    private static string Text(XElement xml, string name) => xml.Element(name)?.Value.Trim() ?? "";

    private static XElement Customizations(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var part = zip.GetEntry("customizations.xml")!.Open();
        return XElement.Load(part);
    }
}
