using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Finds the definition a metadata request asks for, by name or by MetadataId.</summary>
internal static class Definitions
{
    public static TableDefinition Table(IRequestScope scope)
    {
        if (scope.Optional<string>("LogicalName") is { Length: > 0 } name)
        {
            return scope.Catalog.Table(name);
        }

        var id = MetadataId(scope, "LogicalName");
        return scope.Catalog.Tables.FirstOrDefault(table => MetadataIds.OfTable(table.LogicalName) == id)
            ?? throw DataverseFault.ObjectDoesNotExist("Entity", id);
    }

    public static (TableDefinition Table, ColumnDefinition Column) Column(IRequestScope scope)
    {
        if (scope.Optional<string>("EntityLogicalName") is { Length: > 0 } name
            && scope.Optional<string>("LogicalName") is { Length: > 0 } column)
        {
            var table = scope.Catalog.Table(name);
            return (table, table.Column(column));
        }

        var id = MetadataId(scope, "EntityLogicalName and LogicalName");
        var found =
            from table in scope.Catalog.Tables
            from candidate in table.Columns.Concat(NameColumns.Of(table))
            where MetadataIds.OfColumn(table.LogicalName, candidate.LogicalName) == id
            select (table, candidate);
        return found.Select(pair => ((TableDefinition, ColumnDefinition)?)pair).FirstOrDefault() ?? throw DataverseFault.ObjectDoesNotExist(
            "Attribute",
            id);
    }

    public static RelationshipDefinition Relationship(IRequestScope scope)
    {
        if (scope.Optional<string>("Name") is { Length: > 0 } name)
        {
            return scope.Catalog.Relationship(name);
        }

        var id = MetadataId(scope, "Name");
        return scope.Catalog.Relationships.FirstOrDefault(relationship => MetadataIds.OfRelationship(relationship.SchemaName) == id)
            ?? throw DataverseFault.ObjectDoesNotExist("EntityRelationship", id);
    }

    public static (TableDefinition Table, KeyDefinition Key) Key(IRequestScope scope)
    {
        if (scope.Optional<string>("EntityLogicalName") is { Length: > 0 } name
            && scope.Optional<string>("LogicalName") is { Length: > 0 } key)
        {
            var table = scope.Catalog.Table(name);
            return (table, table.Keys.FirstOrDefault(item => item.LogicalName == key)
                ?? throw DataverseFault.InvalidArgument($"The table '{name}' has no alternate key with the name '{key}'."));
        }

        var id = MetadataId(scope, "EntityLogicalName and LogicalName");
        foreach (var table in scope.Catalog.Tables)
        {
            if (table.Keys.FirstOrDefault(item => MetadataIds.OfKey(table.LogicalName, item.LogicalName) == id) is { } found)
            {
                return (table, found);
            }
        }

        throw DataverseFault.ObjectDoesNotExist("EntityKey", id);
    }

    public static ChoiceDefinition Choice(IRequestScope scope)
    {
        if (scope.Optional<string>("Name") is { Length: > 0 } name)
        {
            return scope.Catalog.FindGlobalChoice(name)
                ?? throw DataverseFault.InvalidArgument($"There is no global choice with the name '{name}'.");
        }

        var id = MetadataId(scope, "Name");
        return scope.Catalog.GlobalChoices.FirstOrDefault(choice => MetadataIds.OfChoice(choice.Name) == id)
            ?? throw DataverseFault.ObjectDoesNotExist("OptionSet", id);
    }

    private static Guid MetadataId(IRequestScope scope, string otherwise)
    {
        var id = scope.Optional<Guid>("MetadataId");
        return id != Guid.Empty ? id : throw DataverseFault.MissingParameter(scope.Message, $"{otherwise} (or MetadataId)");
    }
}
