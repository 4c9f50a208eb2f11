using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>What only columns of a type have.</summary>
internal static class ColumnTypeXml
{
    private const int OwnerTypeUser = 8;
    private const int OwnerTypeTeam = 9;
    private const int NoDefault = -1;

    /// <summary>The elements, in the order of real exports.</summary>
    public static IEnumerable<XElement> Of(ExportContext context, TableDefinition table, ColumnDefinition column) => column.Type switch
    {
        ColumnType.String => [Format(column), .. Length(column), Element("Length", 2 * (column.MaxLength ?? 0))],
        ColumnType.Memo => [Format(column), .. Length(column)],
        ColumnType.Integer => [Element("Format", "none"), .. Range(column)],
        ColumnType.Decimal or ColumnType.Double => [.. Range(column), Element("Accuracy", column.Precision)],
        ColumnType.Money => Amount(table, column),
        ColumnType.DateTime => Date(column),
        ColumnType.Boolean => [Flag("AppDefaultValue", column.DefaultValue is true), ChoiceXml.OfColumn(context, table, column)],
        ColumnType.Choice => [Element("AppDefaultValue", column.DefaultValue as int? ?? NoDefault), ChoiceXml.OfColumn(context, table, column)],
        ColumnType.MultiChoice or ColumnType.State or ColumnType.Status => [ChoiceXml.OfColumn(context, table, column)],
        ColumnType.Lookup or ColumnType.Customer => [Element("LookupStyle", "single"), LookupTypes(context, table, column)],
        ColumnType.Owner => [Element("LookupStyle", "single"), new XElement("LookupTypes", OwnerType(OwnerTypeUser), OwnerType(OwnerTypeTeam))],
        ColumnType.PartyList => [Element("LookupStyle", "multi"), new XElement("LookupTypes")],
        ColumnType.File => [Element("MaxSizeInKB", column.MaxSizeInKB ?? 0)],
        ColumnType.Image => Image(column),
        _ => [],
    };

    // Words of the file are the platform's names of formats in lower case.
#pragma warning disable CA1308
    private static XElement Format(ColumnDefinition column) => Element("Format", (column.TextFormat ?? "Text").ToLowerInvariant());
#pragma warning restore CA1308

    private static IEnumerable<XElement> Length(ColumnDefinition column) =>
        column.MaxLength is { } length ? [Element("MaxLength", length)] : [];

    private static IEnumerable<XElement> Range(ColumnDefinition column)
    {
        if (column.MinValue is { } minimum)
        {
            yield return Element("MinValue", minimum.ToString(CultureInfo.InvariantCulture));
        }

        if (column.MaxValue is { } maximum)
        {
            yield return Element("MaxValue", maximum.ToString(CultureInfo.InvariantCulture));
        }
    }

    // AccuracySource 0: the column's own precision, which is the one that counts here.
    private static IEnumerable<XElement> Amount(TableDefinition table, ColumnDefinition column) =>
    [
        .. Range(column),
        Element("Accuracy", column.Precision),
        Element("AccuracySource", 0),
        .. column.BaseOf is { } amount ? [Element("CalculationOf", table.FindColumn(amount)?.SchemaName ?? amount)] : (XElement[])[],
    ];

    private static IEnumerable<XElement> Date(ColumnDefinition column) =>
    [
        Element("Format", column.ShowsDateOnly || column.DateTimeBehavior == DateTimeBehavior.DateOnly ? "date" : "datetime"),
        Flag("CanChangeDateTimeBehavior", false),
        Element("Behavior", column.DateTimeBehavior switch
        {
            DateTimeBehavior.DateOnly => 2,
            DateTimeBehavior.TimeZoneIndependent => 3,
            _ => 1,
        }),
    ];

    private static IEnumerable<XElement> Image(ColumnDefinition column) =>
    [
        Element("MaxSizeInKB", column.MaxSizeInKB ?? 0),
        Flag("CanStoreFullImage", column.CanStoreFullImage),
        Flag("IsPrimaryImage", column.IsPrimaryImage),
    ];

    // Relationships say where a lookup points; tables without one stand here.
    private static XElement LookupTypes(ExportContext context, TableDefinition table, ColumnDefinition column)
    {
        var related = context.Catalog.ParentsOf(table.LogicalName)
            .Where(relationship => relationship.ReferencingColumn == column.LogicalName)
            .Select(relationship => relationship.ReferencedTable)
            .ToHashSet();
        return new XElement(
            "LookupTypes",
            column.IsCustom ? column.Targets.Where(target => !related.Contains(target)).Select(target => Element("LookupType", target)) : []);
    }

    private static XElement OwnerType(int code) => new(
        "LookupType", new XAttribute("id", "00000000-0000-0000-0000-000000000000"), code.ToString(CultureInfo.InvariantCulture));
}
