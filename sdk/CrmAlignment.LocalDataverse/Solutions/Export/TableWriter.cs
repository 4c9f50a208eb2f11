using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Messages.Metadata;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Writing;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Tables with their columns, keys, forms, views and charts.</summary>
internal sealed class TableWriter : IComponentWriter
{
    private const int Shell = 2;

    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        foreach (var table in context.Tables)
        {
            output.Add("Entities", Entity(context, output, table));
            output.Root(ComponentType.Table, table.Name, table.IsWhole ? 0 : Shell);
            Note(output, table);
        }
    }

    // Of a table of others a package contains what it adds, and so not the table.
    private static void Note(ExportOutput output, ExportedTable table)
    {
        if (table.IsWhole)
        {
            output.Contents.Add(MetadataComponents.OfTable(table.Name));
        }

        output.Contents.UnionWith(table.Columns.Select(column => MetadataComponents.OfColumn(table.Name, column.LogicalName)));
        output.Contents.UnionWith(table.Keys.Select(key => MetadataComponents.OfKey(table.Name, key.LogicalName)));
    }

    private static XElement Entity(ExportContext context, ExportOutput output, ExportedTable table) => new(
        "Entity",
        Name(table.Definition),
        new XElement("EntityInfo", Info(context, output, table)),
        FormWriter.OfTable(context, output, table),
        ViewWriter.OfTable(context, output, table),
        ChartWriter.OfTable(context, output, table),
        RibbonWriter.OfTable(context, output, table));

    private static XElement Name(TableDefinition table) => new(
        "Name",
        new XAttribute("LocalizedName", table.LabelFor(LocalizedText.BaseLanguage)),
        new XAttribute("OriginalName", table.LabelFor(LocalizedText.BaseLanguage)),
        table.SchemaName);

    private static XElement Info(ExportContext context, ExportOutput output, ExportedTable table) =>
        new("entity", new XAttribute("Name", table.Definition.SchemaName), table.IsWhole ? Whole(context, output, table) : Added(context, output, table));

    private static IEnumerable<XElement?> Added(ExportContext context, ExportOutput output, ExportedTable table) => [Columns(context, output, table), Keys(context, table)];

    private static IEnumerable<XElement?> Whole(ExportContext context, ExportOutput output, ExportedTable table)
    {
        var definition = table.Definition;
        return
        [
            Localized("LocalizedNames", "LocalizedName", ExportText.Of(definition.Label, definition.SchemaName)),
            Localized("LocalizedCollectionNames", "LocalizedCollectionName", ExportText.Of(definition.CollectionLabel, definition.SchemaName)),
            ExportText.Descriptions(definition.Description),
            Columns(context, output, table),
            Keys(context, table),
            .. Settings(context, definition),
        ];
    }

    private static IEnumerable<XElement> Settings(ExportContext context, TableDefinition definition) => new TableSettingsXml
    {
        EntitySetName = definition.EntitySetName,
        IsUserOwned = definition.IsUserOwned,
        IntroducedVersion = context.Version,
        IsActivity = definition.IsActivity,
        IsValidForQueue = definition.IsValidForQueue ? true : null,
        HasConnections = ConnectionEnablement.IsEnabled(context.Catalog, definition.LogicalName),
        IsProcessFlow = ProcessFlowColumns.IsOf(definition),
        HasAccessTeams = definition.HasAccessTeams,
        EnforcesStateTransitions = definition.EnforcesStateTransitions,
        ChangeTrackingEnabled = definition.ChangeTrackingEnabled,
    }.Create();

    private static XElement Columns(ExportContext context, ExportOutput output, ExportedTable table) =>
        new("attributes", table.Columns.Select(column => ColumnXml.Of(context, output, table.Definition, column)));

    private static XElement? Keys(ExportContext context, ExportedTable table) =>
        table.Keys.Count == 0 ? null : new XElement("EntityKeys", table.Keys.Select(key => Key(context, key)));

    // Keys keep no schema name here: the logical name stands for it.
    private static XElement Key(ExportContext context, KeyDefinition key) => new(
        "EntityKey",
        Element("Name", key.LogicalName),
        Element("LogicalName", key.LogicalName),
        Element("IntroducedVersion", context.Version),
        Flag("IsCustomizable", true),
        new XElement("EntityKeyAttributes", key.Columns.Select(column => Element("AttributeName", column))),
        ExportText.DisplayNames(key.Label));
}
