using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads the tables of customizations.xml.</summary>
internal static class TableReader
{
    public static IReadOnlyList<PackageTable> Read(PackageElement customizations, SolutionManifest manifest, SolutionArchive archive)
    {
        var extensions = manifest.RootComponents
            .Where(root => root.Type == ComponentType.Table && root.Behavior != 0 && root.SchemaName is not null)
            .Select(root => root.SchemaName!)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var whole = manifest.RootComponents
            .Where(root => root is { Type: ComponentType.Table, Behavior: 0, SchemaName: not null })
            .Select(root => root.SchemaName!)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. customizations.At("Entities", "Entity").Select(entity => ReadTable(entity, extensions, whole, archive)).OfType<PackageTable>()];
    }

    private static PackageTable? ReadTable(PackageElement entity, HashSet<string> extensions, HashSet<string> whole, SolutionArchive archive)
    {
        var name = entity.RequiredText("Name");
        if (entity.Child("EntityInfo")?.Child("entity") is not { } info)
        {
            // Without EntityInfo it only brings forms, views or commands for a table of another solution, which may not even be a root.
            return whole.Contains(name) ? Incomplete(entity, name) : Empty(name);
        }

        CheckName(info, name);
        return new PackageTable
        {
            SchemaName = name,
            LogicalName = name.ToLowerInvariant(),
            IsExtension = extensions.Contains(name),
            Labels = info.Labels("LocalizedNames", "LocalizedName"),
            PluralLabels = info.Labels("LocalizedCollectionNames", "LocalizedCollectionName"),
            Descriptions = info.Labels("Descriptions", "Description"),
            EntitySetName = info.Text("EntitySetName"),
            Ownership = info.Text("OwnershipTypeMask"),
            IsActivity = info.Flag("IsActivity"),
            IsProcessFlow = info.Flag("IsBPFEntity"),
            IsValidForQueue = info.Text("IsValidForQueue") is null ? null : info.Flag("IsValidForQueue"),
            HasConnections = info.Flag("IsConnectionsEnabled"),
            HasAccessTeams = info.Flag("AutoCreateAccessTeams"),
            ChangeTrackingEnabled = info.Flag("ChangeTrackingEnabled"),
            EnforcesStateTransitions = TransitionReader.Enforces(info),
            Columns = [.. info.At("attributes", "attribute").Select(attribute => ColumnReader.Read(attribute, name.ToLowerInvariant(), archive)).OfType<PackageColumn>()],
            Keys = [.. info.At("EntityKeys", "EntityKey").Select(ReadKey)],
        };
    }

    private static PackageTable Empty(string name) => new()
    {
        SchemaName = name,
        LogicalName = name.ToLowerInvariant(),
        IsExtension = true,
        Labels = new Dictionary<int, string>(),
        PluralLabels = new Dictionary<int, string>(),
        Descriptions = new Dictionary<int, string>(),
        Columns = [],
        Keys = [],
    };

    private static PackageTable? Incomplete(PackageElement entity, string name)
    {
        entity.Refuse(
            "the element <EntityInfo><entity> is missing.",
            "Describe the table, or give its root component behavior 2 when it only adds to a platform table.",
            $"table {name}");
        return null;
    }

    private static void CheckName(PackageElement info, string name)
    {
        if (!string.Equals(info.RequiredAttribute("Name"), name, StringComparison.OrdinalIgnoreCase))
        {
            info.Refuse(
                $"<entity Name> is '{info.Attribute("Name")}' but <Name> is '{name}'.",
                "Give both the same name.",
                $"table {name}");
        }
    }

    /// <summary>
    /// Keys stand after the columns, as real exports have them: EntityKey > Name, LogicalName, EntityKeyAttributes/AttributeName.
    /// </summary>
    private static PackageKey ReadKey(PackageElement key)
    {
        var schemaName = key.RequiredText("Name");
        var columns = key.At("EntityKeyAttributes", "AttributeName").Select(column => column.Value.ToLowerInvariant()).ToList();
        if (columns.Count == 0)
        {
            key.Refuse("the key has no columns.", "List them as <EntityKeyAttributes><AttributeName>.", $"key {schemaName}");
        }

        return new PackageKey(
            schemaName, (key.Text("LogicalName") ?? schemaName).ToLowerInvariant(), columns, key.Labels("displaynames", "displayname"));
    }
}
