using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.Solution.Faults;
using CrmAlignment.SolutionFormat.Stock;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>One-to-many relationships: of the lookups that the model declares, and of the columns that the platform adds.</summary>
internal sealed class Relationships(IReadOnlyList<TableSchema> tables, string introduced)
{
    private const string NoCascade = "NoCascade";

    public IEnumerable<XElement> All() =>
        tables.SelectMany(OfTable).OrderBy(relationship => (string?)relationship.Attribute("Name"), StringComparer.OrdinalIgnoreCase);

    private IEnumerable<XElement> OfTable(TableSchema table)
    {
        var lookups = table.Columns.OfType<LookupColumn>().Select(lookup => OfLookup(table, lookup));
        return table.IsExtension ? lookups : lookups.Concat(OfSystemColumns(table));
    }

    private IEnumerable<XElement> OfSystemColumns(TableSchema table)
    {
        var name = table.LogicalName;
        yield return OfSystem($"lk_{name}_createdby", table, "SystemUser", "CreatedBy", NoCascade, SystemLabels.CreatedByText);
        yield return OfSystem($"lk_{name}_modifiedby", table, "SystemUser", "ModifiedBy", NoCascade, SystemLabels.ModifiedByText);
        if (table.Ownership == Ownership.Organization)
        {
            yield return OfSystem($"organization_{name}", table, "Organization", "OrganizationId", NoCascade, SystemLabels.OrganizationText);
            yield break;
        }

        yield return OfSystem($"business_unit_{name}", table, "BusinessUnit", "OwningBusinessUnit", "Restrict", SystemLabels.OwningBusinessUnitText);
        yield return OfSystem($"owner_{name}", table, "Owner", "OwnerId", NoCascade, SystemLabels.OwnerText);
        yield return OfSystem($"team_{name}", table, "Team", "OwningTeam", NoCascade, SystemLabels.OwningTeamText);
        yield return OfSystem($"user_{name}", table, "SystemUser", "OwningUser", NoCascade, SystemLabels.OwningUserText);
    }

    private XElement OfSystem(string name, TableSchema table, string referenced, string column, string delete, Label description) =>
        Create(new(name, table.SchemaName, referenced, column, description, new(NoCascade, delete, NoCascade)), []);

    private XElement OfLookup(TableSchema table, LookupColumn lookup) =>
        Create(
            new(
                lookup.RelationshipName,
                table.SchemaName,
                SchemaNameOf(lookup.Target),
                lookup.SchemaName,
                lookup.Description,
                CascadesOf(table, lookup)),
            [Element("CascadeRollupView", NoCascade), Flag("IsValidForAdvancedFind", true)],
            Roles(lookup));

    private XElement Create(OneToMany relationship, XElement[] further, XElement? roles = null) =>
        new(
            "EntityRelationship",
            new XAttribute("Name", relationship.Name),
            Element("EntityRelationshipType", "OneToMany"),
            Flag("IsCustomizable", true),
            Element("IntroducedVersion", introduced),
            Flag("IsHierarchical", false),
            Element("ReferencingEntityName", relationship.Referencing),
            Element("ReferencedEntityName", relationship.Referenced),
            Element("CascadeAssign", relationship.Cascades.Follow),
            Element("CascadeDelete", relationship.Cascades.Delete),
            Element("CascadeReparent", relationship.Cascades.Follow),
            Element("CascadeShare", relationship.Cascades.Share),
            Element("CascadeUnshare", relationship.Cascades.Share),
            further,
            Element("ReferencingAttributeName", relationship.Column),
            new XElement("RelationshipDescription", Descriptions(relationship.Description)),
            roles);

    // Rows of organization-owned tables have no owner to follow: only the deletion of the parent reaches them.
    private static Cascades CascadesOf(TableSchema table, LookupColumn lookup) => lookup.Cascade switch
    {
        Cascade.Parental when table.Ownership == Ownership.User => new("Cascade", "Cascade", "Cascade"),
        Cascade.Parental or Cascade.Dependent => new(NoCascade, "Cascade", NoCascade),
        Cascade.RestrictDelete => new(NoCascade, "Restrict", NoCascade),
        _ => new(NoCascade, "RemoveLink", NoCascade),
    };

    private static XElement Roles(LookupColumn lookup) =>
        new(
            "EntityRelationshipRoles",
            new XElement(
                "EntityRelationshipRole",
                Element("NavPaneDisplayOption", "UseCollectionName"),
                Element("NavPaneArea", "Details"),
                Element("NavPaneOrder", 10000),
                Element("NavigationPropertyName", lookup.SchemaName),
                Element("RelationshipRoleType", 1)),
            new XElement(
                "EntityRelationshipRole",
                Element("NavigationPropertyName", lookup.RelationshipName),
                Element("RelationshipRoleType", 0)));

    private string SchemaNameOf(string target) =>
        tables.FirstOrDefault(table => table.LogicalName == target)?.SchemaName
        ?? StockTables.Find(target)?.SchemaName
        ?? throw new SolutionBuildException(
            [$"A lookup of the model points to the table '{target}', which is neither the product's nor in Stock/stock-tables.json: add it there."]);

    /// <param name="Name">Its schema name.</param>
    /// <param name="Referencing">Schema name of the table that has the lookup.</param>
    /// <param name="Referenced">Schema name of the table that it points to.</param>
    /// <param name="Column">Schema name of the lookup.</param>
    /// <param name="Description">What the lookup is for.</param>
    /// <param name="Cascades">What the referencing rows do when the referenced row changes.</param>
    private sealed record OneToMany(string Name, string Referencing, string Referenced, string Column, Label Description, Cascades Cascades);

    /// <param name="Follow">Cascade word when the referenced row gets another owner or parent.</param>
    /// <param name="Delete">When it is deleted.</param>
    /// <param name="Share">When it is shared, or no longer.</param>
    private sealed record Cascades(string Follow, string Delete, string Share);
}
