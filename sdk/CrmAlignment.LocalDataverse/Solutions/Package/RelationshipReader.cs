using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads relationships and entity maps.</summary>
internal static class RelationshipReader
{
    private const string OneToMany = "OneToMany";
    private const string ManyToMany = "ManyToMany";

    // The roles of a relationship's ends.
    private const string ReferencedRole = "0";
    private const string ReferencingRole = "1";

    /// <summary>Reads the one-to-many relationships, and refuses those of an unknown kind.</summary>
    public static IReadOnlyList<PackageRelationship> Read(PackageElement customizations) =>
        [.. All(customizations).Where(relationship => KindOf(relationship) == OneToMany).Select(ReadOne)];

    /// <summary>
    /// Reads the many-to-many relationships. Exports name their tables only; the columns of the intersect table follow from them
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/define-custom-many-many-relationship).
    /// </summary>
    public static IReadOnlyList<PackageManyToMany> ReadManyToMany(PackageElement customizations) =>
    [
        .. All(customizations).Where(relationship => relationship.Text("EntityRelationshipType") == ManyToMany)
            .Select(relationship => new PackageManyToMany(
            relationship.RequiredAttribute("Name"),
            relationship.RequiredText("FirstEntityName").ToLowerInvariant(),
            relationship.RequiredText("SecondEntityName").ToLowerInvariant(),
            relationship.RequiredText("IntersectEntityName"))),
    ];

    public static IReadOnlyList<PackageEntityMap> ReadMaps(PackageElement customizations) =>
        [.. customizations.At("EntityMaps", "EntityMap").Select(ReadMap)];

    private static IEnumerable<PackageElement> All(PackageElement customizations) =>
        customizations.At("EntityRelationships", "EntityRelationship");

    private static string KindOf(PackageElement relationship)
    {
        var kind = relationship.RequiredText("EntityRelationshipType");
        if (kind is not (OneToMany or ManyToMany or ""))
        {
            relationship.Refuse(
                $"relationships of type {kind} are not supported by the local Dataverse.",
                $"Use {OneToMany} or {ManyToMany}.",
                $"relationship {relationship.Attribute("Name")}");
        }

        return kind;
    }

    private static PackageRelationship ReadOne(PackageElement relationship) => new()
    {
        Name = relationship.RequiredAttribute("Name"),
        ReferencedTable = relationship.RequiredText("ReferencedEntityName").ToLowerInvariant(),
        ReferencingTable = relationship.RequiredText("ReferencingEntityName").ToLowerInvariant(),
        ReferencingColumn = relationship.RequiredText("ReferencingAttributeName").ToLowerInvariant(),
        CascadeAssign = Cascade(relationship, "CascadeAssign"),
        CascadeDelete = Cascade(relationship, "CascadeDelete"),
        CascadeReparent = Cascade(relationship, "CascadeReparent"),
        CascadeShare = Cascade(relationship, "CascadeShare"),
        CascadeUnshare = Cascade(relationship, "CascadeUnshare"),
        IsHierarchical = relationship.Flag("IsHierarchical"),
        ReferencingNavigation = Navigation(relationship, ReferencingRole),
        ReferencedNavigation = Navigation(relationship, ReferencedRole),
    };

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-navigation-properties: the names are the relationship's.
    private static string? Navigation(PackageElement relationship, string role) => relationship
        .At("EntityRelationshipRoles", "EntityRelationshipRole")
        .FirstOrDefault(element => element.Text("RelationshipRoleType") == role)?.Text("NavigationPropertyName") is { Length: > 0 } name
            ? name
            : null;

    private static string Cascade(PackageElement relationship, string name)
    {
        var word = relationship.Text(name) ?? "NoCascade";
        if (word is not ("NoCascade" or "Cascade" or "Active" or "UserOwned" or "RemoveLink" or "Restrict"))
        {
            relationship.Refuse(
                $"<{name}> is '{word}'.", "Use NoCascade, Cascade, Active, UserOwned, RemoveLink or Restrict.");
        }

        return word;
    }

    private static PackageEntityMap ReadMap(PackageElement map) => new(
        map.RequiredText("EntitySource").ToLowerInvariant(),
        map.RequiredText("EntityTarget").ToLowerInvariant(),
        [.. map.At("AttributeMaps", "AttributeMap").Select(pair => new KeyValuePair<string, string>(
            pair.RequiredText("AttributeSource").ToLowerInvariant(),
            pair.RequiredText("AttributeTarget").ToLowerInvariant()))]);
}
