using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Relationships in the shape of customizations.xml.</summary>
internal static class RelationshipXml
{
    /// <summary>A one-to-many relationship.</summary>
    public static XElement Of(ExportContext context, OneToManyRelationship lookup) => new(
        "EntityRelationship",
        new XAttribute("Name", lookup.SchemaName),
        Element("EntityRelationshipType", "OneToMany"),
        Flag("IsCustomizable", true),
        Element("IntroducedVersion", context.Version),
        Flag("IsHierarchical", lookup.IsHierarchical),
        Element("ReferencingEntityName", SchemaName(context, lookup.ReferencingTable)),
        Element("ReferencedEntityName", SchemaName(context, lookup.ReferencedTable)),
        Element("CascadeAssign", lookup.Cascade.Assign.ToString()),
        Element("CascadeDelete", lookup.Cascade.Delete.ToString()),
        Element("CascadeReparent", lookup.Cascade.Reparent.ToString()),
        Element("CascadeShare", lookup.Cascade.Share.ToString()),
        Element("CascadeUnshare", lookup.Cascade.Unshare.ToString()),
        Element("ReferencingAttributeName", ColumnName(context, lookup)),
        new XElement("RelationshipDescription", new XElement("Descriptions")),
        IsCustom(context, lookup) ? Roles(lookup) : null);

    /// <summary>A many-to-many relationship.</summary>
    public static XElement Of(ExportContext context, ManyToManyRelationship pair) => new(
        "EntityRelationship",
        new XAttribute("Name", pair.SchemaName),
        Element("EntityRelationshipType", "ManyToMany"),
        Flag("IsCustomizable", true),
        Element("IntroducedVersion", context.Version),
        Element("FirstEntityName", SchemaName(context, pair.Table1)),
        Element("SecondEntityName", SchemaName(context, pair.Table2)),
        Element("IntersectEntityName", SchemaName(context, pair.IntersectTable)));

    // The union of users and teams is no table here.
    private static string SchemaName(ExportContext context, string table) =>
        table == "owner" ? "Owner" : context.Catalog.FindTable(table)?.SchemaName ?? table;

    private static ColumnDefinition? Column(ExportContext context, OneToManyRelationship lookup) =>
        context.Catalog.FindTable(lookup.ReferencingTable)?.FindColumn(lookup.ReferencingColumn);

    private static string ColumnName(ExportContext context, OneToManyRelationship lookup) =>
        Column(context, lookup)?.SchemaName ?? lookup.ReferencingColumn;

    private static bool IsCustom(ExportContext context, OneToManyRelationship lookup) => Column(context, lookup) is { IsCustom: true };

    private static XElement Roles(OneToManyRelationship lookup) => new(
        "EntityRelationshipRoles",
        new XElement(
            "EntityRelationshipRole",
            Element("NavPaneDisplayOption", "UseCollectionName"),
            Element("NavPaneArea", "Details"),
            Element("NavPaneOrder", 10000),
            Element("NavigationPropertyName", lookup.ReferencingNavigationProperty),
            Element("RelationshipRoleType", 1)),
        new XElement(
            "EntityRelationshipRole",
            Element("NavigationPropertyName", lookup.ReferencedNavigationProperty),
            Element("RelationshipRoleType", 0)));
}
