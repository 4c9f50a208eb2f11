using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Writing;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Ribbons: those of tables stand in their tables, that of the application by itself.</summary>
internal sealed class RibbonWriter : IComponentWriter
{
    private const string Table = "ribboncustomization";

    /// <summary>The element RibbonDiffXml of a table.</summary>
    public static XElement OfTable(ExportContext context, ExportOutput output, ExportedTable table) =>
        Merged(context, output, context.RowsOf(Table, "entity", table)) ?? EmptyRibbon.Create();

    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        var rows = context.Rows(Table).Where(row => row["entity"] is null).ToList();
        if (Merged(context, output, rows) is { } ribbon)
        {
            foreach (var part in ribbon.Elements())
            {
                output.Add("RibbonDiffXml", part);
            }

            output.Root(ComponentType.Ribbon, "");
        }
    }

    // Usually there is one row; the unmanaged customizations of a table that came with a package are another.
    private static XElement? Merged(ExportContext context, ExportOutput output, IReadOnlyList<StoredRow> rows)
    {
        XElement? merged = null;
        foreach (var row in rows)
        {
            output.Contents.Add(new Component(ComponentType.Ribbon, row.Id));
            var ribbon = ExportText.Document(context, $"ribbon of '{row["entity"] ?? "the application"}'", row, "ribbondiffxml");
            if (merged is null || ribbon is null)
            {
                merged ??= ribbon;
                continue;
            }

            Merge(merged, ribbon);
        }

        return merged;
    }

    private static void Merge(XElement into, XElement from)
    {
        foreach (var list in from.Elements())
        {
            if (list.Attribute("Id") is null && into.Element(list.Name) is { } same)
            {
                Merge(same, list);
            }
            else
            {
                into.Add(list);
            }
        }
    }
}
