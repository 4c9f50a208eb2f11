using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>
/// Reads rules by which secured columns are shown masked, and the columns that have them. Nothing here masks: who may read a column reads
/// all of it (https://learn.microsoft.com/power-apps/maker/data-platform/create-manage-masking-rules).
/// </summary>
internal static class MaskingRuleReader
{
    /// <summary>Columns of a rule that the file has under the same names.</summary>
    public static readonly IReadOnlyList<string> Texts =
    [
        "description", "displayname", "maskedcharacter", "maskedrichtestdata", "maskedtestdata", "regularexpression", "richtestdata", "testdata",
    ];

    /// <summary>The rules of the package, each with its columns.</summary>
    /// <param name="archive">The zip.</param>
    /// <param name="problems">Where to report.</param>
    public static IEnumerable<PackageRow> Read(SolutionArchive archive, PackageProblems problems) =>
        ComponentPartReader.Load(archive, ComponentFile.MaskingRule, problems).SelectMany(rule => Read(rule, archive, problems));

    private static IEnumerable<PackageRow> Read(PackageElement rule, SolutionArchive archive, PackageProblems problems)
    {
        var name = rule.RequiredAttribute("name");
        var id = ImportedIds.Of("maskingrule", name);
        var values = new Dictionary<string, object?> { ["name"] = name };
        foreach (var column in Texts)
        {
            values[column] = rule.Child(column)?.Attribute("default") ?? rule.Text(column);
        }

        return ComponentPartReader.Load(archive, ComponentFile.MaskedColumn, problems, ComponentPartReader.FolderOf(rule.Part) + "/")
            .Select(column => Column(column, id))
            .Prepend(new PackageRow("maskingrule", id, name, values, "nothing is masked by it"));
    }

    private static PackageRow Column(PackageElement column, System.Guid rule)
    {
        var name = column.RequiredAttribute("uniquename");
        var (table, attribute) = (column.RequiredText("entityname"), column.RequiredText("attributelogicalname"));
        return new PackageRow(
            "attributemaskingrule",
            ImportedIds.Of("attributemaskingrule", name),
            name,
            new Dictionary<string, object?>
            {
                ["uniquename"] = name,
                ["entityname"] = table,
                ["attributelogicalname"] = attribute,
                ["maskingruleid"] = new RowReference("maskingrule", rule),
            },
            $"who may read {table}.{attribute} reads all of it, unmasked");
    }
}
