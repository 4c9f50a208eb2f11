using System;
using System.Text.Json;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>Relationships as JSON, beside the tables of <see cref="TableJsonReader"/>.</summary>
internal static class RelationshipJson
{
    internal static RelationshipDefinition Read(JsonElement json)
    {
        var name = TableJsonReader.Text(json, "name")!;
        if (TableJsonReader.Text(json, "intersect") is { } intersect)
        {
            return new ManyToManyRelationship(
                name,
                TableJsonReader.Text(json, "table1")!,
                TableJsonReader.Text(json, "table2")!,
                intersect,
                TableJsonReader.Text(json, "column1")!,
                TableJsonReader.Text(json, "column2")!);
        }

        var column = TableJsonReader.Text(json, "column")!;
        return new OneToManyRelationship(
            name, TableJsonReader.Text(json, "referenced")!, TableJsonReader.Text(json, "referencing")!, column)
        {
            IsHierarchical = TableJsonReader.Flag(json, "hierarchical"),
            Cascade = ReadCascade(json),
            ReferencingNavigationProperty = TableJsonReader.Text(json, "navigation") ?? column,
            ReferencedNavigationProperty = TableJsonReader.Text(json, "collection") ?? name,
        };
    }

    internal static void Write(Utf8JsonWriter json, RelationshipDefinition relationship)
    {
        json.WriteStartObject();
        json.WriteString("name", relationship.SchemaName);
        if (relationship is ManyToManyRelationship pair)
        {
            json.WriteString("table1", pair.Table1);
            json.WriteString("table2", pair.Table2);
            json.WriteString("intersect", pair.IntersectTable);
            json.WriteString("column1", pair.Column1);
            json.WriteString("column2", pair.Column2);
        }
        else if (relationship is OneToManyRelationship lookup)
        {
            WriteLookup(json, lookup);
        }
        else
        {
            throw new ArgumentException($"Relationship {relationship.SchemaName} is of the unknown kind {relationship.GetType()}.", nameof(relationship));
        }

        json.WriteEndObject();
    }

    private static void WriteLookup(Utf8JsonWriter json, OneToManyRelationship lookup)
    {
        json.WriteString("referenced", lookup.ReferencedTable);
        json.WriteString("referencing", lookup.ReferencingTable);
        json.WriteString("column", lookup.ReferencingColumn);
        json.WriteBoolean("hierarchical", lookup.IsHierarchical);
        json.WriteString("navigation", lookup.ReferencingNavigationProperty);
        json.WriteString("collection", lookup.ReferencedNavigationProperty);
        json.WriteString("assign", lookup.Cascade.Assign.ToString());
        json.WriteString("delete", lookup.Cascade.Delete.ToString());
        json.WriteString("merge", lookup.Cascade.Merge.ToString());
        json.WriteString("reparent", lookup.Cascade.Reparent.ToString());
        json.WriteString("share", lookup.Cascade.Share.ToString());
        json.WriteString("unshare", lookup.Cascade.Unshare.ToString());
    }

    private static CascadeSettings ReadCascade(JsonElement json)
    {
        var named = TableJsonReader.Text(json, "cascade") switch
        {
            "parental" => CascadeSettings.Parental,
            "restricted" => CascadeSettings.Restricted,
            _ => CascadeSettings.Referential,
        };
        return named with
        {
            Assign = TableJsonReader.Enum(json, "assign", named.Assign),
            Delete = TableJsonReader.Enum(json, "delete", named.Delete),
            Merge = TableJsonReader.Enum(json, "merge", named.Merge),
            Reparent = TableJsonReader.Enum(json, "reparent", named.Reparent),
            Share = TableJsonReader.Enum(json, "share", named.Share),
            Unshare = TableJsonReader.Enum(json, "unshare", named.Unshare),
        };
    }
}
