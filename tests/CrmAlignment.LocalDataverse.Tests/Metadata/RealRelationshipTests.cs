using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Metadata;

/// <summary>The relationships of the base tables against those that real environments named.</summary>
public sealed class RealRelationshipTests
{
    private static readonly MetadataCatalog Catalog = PlatformCatalog.Instance;
    private static readonly string[] Cascades = ["Delete", "Merge", "Reparent", "Share", "Unshare"];

    [SkippableFact]
    public void Names_are_those_of_a_real_environment()
    {
        using var facts = SharedFacts.Read("relationship-names.json");
        var tables = facts.RootElement.EnumerateObject().ToDictionary(table => table.Name, table => table.Value);
        var invented = Catalog.OneToMany
            .Where(item => tables.ContainsKey(item.ReferencedTable) && tables.ContainsKey(item.ReferencingTable))
            .Where(item => !Names(tables[item.ReferencedTable], item.ReferencingTable).Contains(item.SchemaName)
                && !Names(tables[item.ReferencingTable], item.ReferencedTable).Contains(item.SchemaName))
            .Select(item => item.SchemaName);

        Assert.Empty(invented);
    }

    // That organization keeps activities and notes with their owner when a lead is assigned, and leads when their account is: a setting that
    // administrators may change. Ours are assigned along, as in a new environment.
    private static readonly string[] AssignedAlong =
    [
        "Lead_Annotation", "Lead_Appointments", "Lead_Emails", "Lead_Phonecalls", "Lead_Tasks", "lead_customer_accounts", "lead_customer_contacts",
    ];

    [SkippableTheory]
    [InlineData("lead")]
    [InlineData("annotation")]
    public void Ends_and_cascades_are_those_of_a_real_environment(string table)
    {
        using var facts = SharedFacts.Read(table + ".metadata.json");
        var known = new[] { "oneToMany", "manyToOne" }
            .SelectMany(side => facts.RootElement.GetProperty(side).EnumerateArray())
            .Where(fact => Catalog.FindRelationship(Text(fact, "schemaName")) is not null)
            .ToList();

        Assert.True(known.Count > 20, $"{known.Count} of the relationships are here.");
        Assert.Equal(known.Select(Described), known.Select(fact => Described((OneToManyRelationship)Catalog.Relationship(Text(fact, "schemaName")))));
    }

    private static string Described(JsonElement fact) =>
        $"{Text(fact, "schemaName")}: {Table(fact, "referenced")} <- {Text(fact, "referencing")} "
        + string.Join(' ', Cascades.Select(kind => Text(fact.GetProperty("cascade"), kind)).Prepend(AssignOf(fact)));

    private static string AssignOf(JsonElement fact) =>
        AssignedAlong.Contains(Text(fact, "schemaName")) ? nameof(CascadeType.Cascade) : Text(fact.GetProperty("cascade"), "Assign");

    private static string Described(OneToManyRelationship item) =>
        $"{item.SchemaName}: {item.ReferencedTable} <- {item.ReferencingTable}.{item.ReferencingColumn} "
        + $"{item.Cascade.Assign} {item.Cascade.Delete} {item.Cascade.Merge} {item.Cascade.Reparent} {item.Cascade.Share} {item.Cascade.Unshare}";

    private static string Table(JsonElement fact, string property) => Text(fact, property).Split('.')[0];

    private static string Text(JsonElement fact, string property) => fact.GetProperty(property).GetString()!;

    private static HashSet<string> Names(JsonElement table, string other) => table.GetProperty("relationships").EnumerateArray()
        .Where(fact => Text(fact, "other") == other)
        .Select(fact => Text(fact, "schemaName"))
        .ToHashSet(StringComparer.Ordinal);
}
