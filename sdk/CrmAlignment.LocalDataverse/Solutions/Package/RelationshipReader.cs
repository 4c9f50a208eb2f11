using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads relationships and entity maps.</summary>
internal static class RelationshipReader
{
    public static IReadOnlyList<PackageRelationship> Read(PackageElement customizations) =>
        [.. customizations.At("EntityRelationships", "EntityRelationship").Select(ReadOne).OfType<PackageRelationship>()];

    public static IReadOnlyList<PackageEntityMap> ReadMaps(PackageElement customizations) =>
        [.. customizations.At("EntityMaps", "EntityMap").Select(ReadMap)];

    private static PackageRelationship? ReadOne(PackageElement relationship)
    {
        var name = relationship.RequiredAttribute("Name");
        var kind = relationship.RequiredText("EntityRelationshipType");
        if (kind != "OneToMany")
        {
            relationship.Refuse(
                $"relationships of type {kind} are not supported by the local Dataverse.",
                "Use a table of its own with two lookups.",
                $"relationship {name}");
            return null;
        }

        return new PackageRelationship
        {
            Name = name,
            ReferencedTable = relationship.RequiredText("ReferencedEntityName").ToLowerInvariant(),
            ReferencingTable = relationship.RequiredText("ReferencingEntityName").ToLowerInvariant(),
            ReferencingColumn = relationship.RequiredText("ReferencingAttributeName").ToLowerInvariant(),
            CascadeAssign = Cascade(relationship, "CascadeAssign"),
            CascadeDelete = Cascade(relationship, "CascadeDelete"),
            CascadeReparent = Cascade(relationship, "CascadeReparent"),
            CascadeShare = Cascade(relationship, "CascadeShare"),
            CascadeUnshare = Cascade(relationship, "CascadeUnshare"),
            IsHierarchical = relationship.Flag("IsHierarchical"),
        };
    }

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
