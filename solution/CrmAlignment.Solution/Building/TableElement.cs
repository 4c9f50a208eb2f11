using System;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.Solution.Parts;
using CrmAlignment.SolutionFormat.Stock;
using CrmAlignment.SolutionFormat.Writing;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>One <c>Entity</c> of customizations.xml: an own table in full, or of a platform's table only what the product adds.</summary>
internal static class TableElement
{
    public static XElement Create(TableSchema table, SolutionDefinition definition, string introduced) =>
        new(
            "Entity",
            Name(table.SchemaName, table.Label.English),
            new XElement("EntityInfo", table.IsExtension ? Extension(table, introduced) : Own(table, definition.Parts, introduced)),
            Forms(definition.Parts, table.LogicalName),
            Views(definition.Parts, table.LogicalName),
            Charts(definition.Parts, table.LogicalName),
            RibbonElement.Create(definition, table.LogicalName));

    /// <summary>A table of the platform that only gets forms: exports leave EntityInfo out then.</summary>
    public static XElement Create(StockTable table, SolutionDefinition definition) =>
        new("Entity", Name(table.SchemaName, table.Label), Forms(definition.Parts, table.Name), EmptyRibbon.Create());

    private static XElement Name(string schemaName, string label) =>
        new("Name", new XAttribute("LocalizedName", label), new XAttribute("OriginalName", label), schemaName);

    private static XElement Extension(TableSchema table, string introduced) =>
        new("entity", new XAttribute("Name", table.SchemaName), Attributes(table, introduced), Keys(table, introduced));

    private static XElement Own(TableSchema table, HandWrittenParts parts, string introduced) =>
        new(
            "entity",
            new XAttribute("Name", table.SchemaName),
            LocalizedNames(table.Label),
            Localized("LocalizedCollectionNames", "LocalizedCollectionName", table.CollectionLabel),
            Descriptions(table.Description),
            Attributes(table, introduced),
            Keys(table, introduced),
            TableSettings.Of(table, HasQuickCreate(parts, table.LogicalName), introduced));

    // The platform shows a quick create form only where the table says that it has one.
    private static bool HasQuickCreate(HandWrittenParts parts, string table) =>
        parts.Forms.Any(form => form.Table == table && form.Kind == "quickCreate");

    private static XElement Attributes(TableSchema table, string introduced)
    {
        var own = table.Columns.SelectMany(column => ModelColumns.Of(table, column, introduced));
        var all = table.IsExtension ? own : own.Concat(SystemColumns.Of(table, introduced));
        return new XElement(
            "attributes",
            all.OrderBy(column => column.PhysicalName, StringComparer.OrdinalIgnoreCase).Select(column => column.ToXml(introduced)));
    }

    private static XElement? Keys(TableSchema table, string introduced) =>
        table.Keys.Count == 0 ? null : new XElement("EntityKeys", table.Keys.Select(key => Key(key, introduced)));

    private static XElement Key(KeySchema key, string introduced) =>
        new(
            "EntityKey",
            Element("Name", key.SchemaName),
            Element("LogicalName", key.SchemaName.ToLowerInvariant()),
            Element("IntroducedVersion", introduced),
            Flag("IsCustomizable", true),
            new XElement("EntityKeyAttributes", key.Columns.Select(column => Element("AttributeName", column))),
            DisplayNames(key.Label));

    private static XElement Forms(HandWrittenParts parts, string table) =>
        new(
            "FormXml",
            parts.Forms.Where(form => form.Table == table)
                .GroupBy(form => form.Kind)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new XElement("forms", new XAttribute("type", group.Key), group.Select(form => form.Xml))));

    private static XElement Views(HandWrittenParts parts, string table)
    {
        var views = parts.Views.Where(view => view.Table == table).Select(view => view.Xml).ToList();
        return new XElement("SavedQueries", views.Count == 0 ? null : new XElement("savedqueries", views));
    }

    private static XElement? Charts(HandWrittenParts parts, string table)
    {
        var charts = parts.Charts.Where(chart => chart.Table == table).Select(chart => chart.Xml).ToList();
        return charts.Count == 0 ? null : new XElement("Visualizations", charts);
    }
}
