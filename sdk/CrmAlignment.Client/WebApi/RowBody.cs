using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>Writes a row as the body of a request.</summary>
/// <param name="tables">The tables.</param>
internal sealed class RowBody(WebTables tables)
{
    /// <summary>The body of a row.</summary>
    public JObject Write(Entity row)
    {
        var table = tables[row.LogicalName];
        var body = new JObject();
        foreach (var attribute in row.Attributes)
        {
            Write(table, body, attribute.Key, attribute.Value);
        }

        foreach (var related in row.RelatedEntities)
        {
            Relate(table, body, related.Key, related.Value);
        }

        return body;
    }

    /// <summary>Logical name of the primary key of a table.</summary>
    public string KeyOf(string table) => tables[table].Key;

    /// <summary>The address of a row from the root of the service: contacts(id), or by its alternate key.</summary>
    public string Address(string name, Guid id, KeyAttributeCollection? keys)
    {
        var table = tables[name];
        return keys is { Count: > 0 }
            ? $"{table.EntitySet}({string.Join(",", keys.Select(key => $"{Property(table, key.Key)}={Literal(key.Value)}"))})"
            : $"{table.EntitySet}({id:D})";
    }

    /// <summary>The address of a row.</summary>
    public string Address(EntityReference row) => Address(row.LogicalName, row.Id, row.KeyAttributes);

    /// <summary>Name of the entity set of a table.</summary>
    public string SetOf(string table) => tables[table].EntitySet;

    /// <summary>An instant as JSON and addresses have it.</summary>
    public static string Instant(DateTime date) =>
        (date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : date).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private void Write(WebTable table, JObject body, string column, object? value)
    {
        switch (value)
        {
            case EntityReference reference:
                var navigation = table.Lookup(column, reference.LogicalName)
                    ?? throw new ArgumentException($"The column '{column}' of '{table.Name}' does not refer to '{reference.LogicalName}'.");
                body[navigation.Name + "@odata.bind"] = Address(reference.LogicalName, reference.Id, reference.KeyAttributes);
                break;
            case EntityCollection or null when table.Columns.TryGetValue(column, out var list) && RuleLists.Is(list):
                body[RuleLists.Collection] = new JArray((value as EntityCollection)?.Entities.Select(WriteRelated) ?? []);
                break;
            case EntityCollection parties:
                Parties(table, body, column, parties);
                break;
            case null when table.AnyLookup(column) is { } lookup:
                body[lookup.Name] = JValue.CreateNull();
                break;
            default:
                body[column] = Value(table, column, value);
                break;
        }
    }

    // The lists of parties of an activity are one collection, in which each party says of which list it is.
    // https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity
    private void Parties(WebTable table, JObject body, string column, EntityCollection parties)
    {
        var name = PartyLists.CollectionOf(table.Name);
        if (PartyLists.NumberOf(column) is not { } list)
        {
            throw new NotSupportedException($"The value of '{column}' of '{table.Name}' is an EntityCollection, which the Web API service does not write.");
        }

        var all = (JArray)(body[name] ??= new JArray());
        foreach (var party in parties.Entities)
        {
            var written = Write(party.LogicalName == "activityparty" ? party : new Entity("activityparty") { ["partyid"] = party.ToEntityReference() });
            written["participationtypemask"] = list;
            all.Add(written);
        }
    }

    private JToken Value(WebTable table, string column, object? value) => value switch
    {
        null => JValue.CreateNull(),
        OptionSetValue choice => choice.Value,
        OptionSetValueCollection choices => string.Join(",", choices.Select(choice => choice.Value.ToString(CultureInfo.InvariantCulture))),
        Money money => money.Value,
        DateTime date => tables.IsDay(table.Name, column)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Instant(date),
        byte[] bytes => Convert.ToBase64String(bytes),
        Guid id => id.ToString("D"),
        Enum choice => Convert.ToInt32(choice, CultureInfo.InvariantCulture),
        string or bool or int or long or decimal or double => JToken.FromObject(value),
        _ => throw new NotSupportedException($"The value of '{column}' of '{table.Name}' is a {value.GetType().Name}, which the Web API service does not write."),
    };

    private void Relate(WebTable table, JObject body, Relationship relationship, EntityCollection rows)
    {
        var isCollection = relationship.PrimaryEntityRole != EntityRole.Referencing;
        var navigation = table.Along(relationship.SchemaName, false, isCollection) ?? table.Along(relationship.SchemaName, false, !isCollection)
            ?? throw new ArgumentException($"'{table.Name}' has no relationship '{relationship.SchemaName}'.");
        if (navigation.Column is null)
        {
            body[navigation.Name] = new JArray(rows.Entities.Select(WriteRelated));
        }
        else if (rows.Entities.Count > 0)
        {
            body[navigation.Name] = rows.Entities.Count == 1
                ? WriteRelated(rows.Entities[0])
                : throw new ArgumentException($"The column '{navigation.Column}' of '{table.Name}' takes one row, not {rows.Entities.Count}.");
        }
    }

    private JObject WriteRelated(Entity row)
    {
        var body = Write(row);
        if (row.Id != Guid.Empty)
        {
            body[KeyOf(row.LogicalName)] = row.Id.ToString("D");
        }

        return body;
    }

    private static string Property(WebTable table, string column) => table.Columns.TryGetValue(column, out var known) ? known.Property : column;

    private static string Literal(object value) => value switch
    {
        string text => $"'{Uri.EscapeDataString(text.Replace("'", "''"))}'",
        EntityReference reference => reference.Id.ToString("D"),
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        DateTime date => Instant(date),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
