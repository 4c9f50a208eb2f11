using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Components;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>
/// Relationships: those that the solution names, those of the lookups of the package, and those by which what the platform has for every
/// table, such as notes, points at its tables. That of shared columns every environment gives to its tables by itself.
/// </summary>
internal sealed class RelationshipWriter : IComponentWriter
{
    private const string Regarding = "regardingobjectid";

    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        var lookups = context.Catalog.OneToMany.Where(lookup => Belongs(context, lookup)).ToList();
        var all = lookups.Concat(SystemRelationships.Missing(context, lookups)).Select(lookup => (lookup.SchemaName, Xml: RelationshipXml.Of(context, lookup)))
            .Concat(context.Catalog.ManyToMany.Where(pair => Belongs(context, pair)).Select(pair => (pair.SchemaName, Xml: RelationshipXml.Of(context, pair))))
            .OrderBy(item => item.SchemaName, StringComparer.Ordinal);
        foreach (var (name, xml) in all)
        {
            output.Add("EntityRelationships", xml);
            output.Contents.Add(MetadataComponents.OfRelationship(name));
        }
    }

    private static bool Belongs(ExportContext context, OneToManyRelationship lookup)
    {
        var component = MetadataComponents.OfRelationship(lookup.SchemaName);
        if (context.Has(component) || context.IsOfOthers(component))
        {
            return context.Has(component);
        }

        var table = context.Tables.FirstOrDefault(table => table.Name == lookup.ReferencingTable);
        if (table?.Columns.FirstOrDefault(column => column.LogicalName == lookup.ReferencingColumn) is { } column)
        {
            return (table.IsWhole || column.IsCustom) && !IsOfActivities(context, lookup);
        }

        return context.HasWhole(lookup.ReferencedTable) && !SharedColumnRelationship.Is(lookup) && context.Catalog.FindTable(lookup.ReferencingTable) is { IsCustom: false } platform
            && platform.FindColumn(lookup.ReferencingColumn) is { IsCustom: false };
    }

    // What activities may regard follows from the tables that have activities, wherever the package is imported.
    private static bool IsOfActivities(ExportContext context, OneToManyRelationship lookup) =>
        lookup.ReferencingColumn == Regarding
        && context.Catalog.Table(lookup.ReferencingTable).IsActivity
        && context.Catalog.FindTable(lookup.ReferencedTable) is { IsCustom: true }
        && !context.HasWhole(lookup.ReferencedTable);

    private static bool Belongs(ExportContext context, ManyToManyRelationship pair)
    {
        var component = MetadataComponents.OfRelationship(pair.SchemaName);
        return context.Has(component) || (!context.IsOfOthers(component) && context.HasWhole(pair.Table1) && context.HasWhole(pair.Table2));
    }
}
