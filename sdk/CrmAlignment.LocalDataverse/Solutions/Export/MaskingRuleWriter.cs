using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Rules by which columns are masked, with those of their columns that belong to the solution; as <see cref="MaskingRuleReader"/> reads them.</summary>
internal sealed class MaskingRuleWriter : IComponentWriter
{
    private const string Rule = "maskingrule";
    private const string Column = "attributemaskingrule";

    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        foreach (var rule in context.Rows(Rule))
        {
            var name = rule["name"] as string ?? "";
            output.Parts.Add(ComponentFile.MaskingRule.PartOf(name), Describe(rule, name));
            output.Contents.Add(ComponentOf(context, Rule, rule));
            foreach (var column in Columns(context, rule))
            {
                var path = $"{ComponentFile.MaskingRule.FolderOf(name)}/{ComponentFile.MaskedColumn.PartOf(column["uniquename"] as string ?? "")}";
                output.Parts.Add(path, Describe(column));
                output.Contents.Add(ComponentOf(context, Column, column));
            }
        }
    }

    private static Component ComponentOf(ExportContext context, string table, StoredRow row) =>
        new(ComponentTables.OfRow(context.Catalog.Table(table)), row.Id);

    private static IEnumerable<StoredRow> Columns(ExportContext context, StoredRow rule) =>
        RowScan.Where(context.Transaction, Column, new Dictionary<string, object?> { ["maskingruleid"] = new RowReference(Rule, rule.Id) })
            .Where(column => context.Has(ComponentOf(context, Column, column)));

    private static XElement Describe(StoredRow rule, string name) => new(
        ComponentFile.MaskingRule.Element,
        new XAttribute("name", name),
        Flag("iscustomizable", true),
        MaskingRuleReader.Texts.Where(column => rule[column] is string).Select(column => Element(column, (string)rule[column]!)));

    private static XElement Describe(StoredRow column) => new(
        ComponentFile.MaskedColumn.Element,
        new XAttribute("uniquename", column["uniquename"] as string ?? ""),
        Element("attributelogicalname", column["attributelogicalname"] as string ?? ""),
        Element("entityname", column["entityname"] as string ?? ""),
        Flag("iscustomizable", true));
}
