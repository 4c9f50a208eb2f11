using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Metadata;

/// <summary>The columns of the base tables against those of real environments.</summary>
public sealed class RealColumnTests
{
    private static readonly MetadataCatalog Catalog = PlatformCatalog.Instance;

    // What that organization has made of its leads: longer names and descriptions, short topics, everybody opted out.
    private static readonly HashSet<string> OwnLengths = ["description", "firstname", "fullname", "subject"];

    [SkippableFact]
    public void Schema_names_are_those_of_a_real_environment()
    {
        using var facts = SharedFacts.Read("relationship-names.json");
        var differing = facts.RootElement.EnumerateObject()
            .Where(table => Catalog.FindTable(table.Name) is not null)
            .SelectMany(table => table.Value.GetProperty("attributeNames").EnumerateObject()
                .Select(fact => (Column: Catalog.Table(table.Name).FindColumn(fact.Name), Fact: fact.Value.GetString()!, Table: table.Name)))
            .Where(item => item.Column is not null && item.Column.SchemaName != item.Fact)
            .Select(item => $"{item.Table}.{item.Column!.SchemaName}: {item.Fact}");

        Assert.Empty(differing);
    }

    [SkippableFact]
    public void Lead_columns_that_nobody_writes_are_those_of_a_real_environment()
    {
        using var facts = SharedFacts.Read("lead.metadata.json");
        var differing = Columns(facts)
            .Where(item => item.Column.IsValidForCreate != Flag(item.Fact, "isValidForCreate")
                || item.Column.IsValidForUpdate != Flag(item.Fact, "isValidForUpdate"))
            .Select(item => item.Column.LogicalName);

        // That organization lets createdon be written; of the others the reference says less.
        Assert.Equal(["createdon", "lastusedincampaign", "relatedobjectid"], differing.Order());
    }

    [SkippableFact]
    public void Lead_lengths_and_two_option_defaults_are_those_of_a_real_environment()
    {
        using var facts = SharedFacts.Read("lead.metadata.json");
        var differing = Columns(facts)
            .Where(item => !OwnLengths.Contains(item.Column.LogicalName) && !item.Column.LogicalName.StartsWith("donot", StringComparison.Ordinal))
            .Where(item => Text(item.Fact, "maxLength") is { } length && length != $"{item.Column.MaxLength}"
                || Text(item.Fact, "defaultValue") is { } value && value != $"{item.Column.DefaultValue}")
            .Select(item => item.Column.LogicalName);

        Assert.Empty(differing);
    }

    [SkippableFact]
    public void Lead_columns_of_names_are_those_of_a_real_environment()
    {
        // Images are not here.
        using var facts = SharedFacts.Read("lead.metadata.json");
        var lead = Catalog.Table("lead");
        var real = facts.RootElement.GetProperty("attributes").EnumerateObject()
            .Select(fact => (Name: Text(fact.Value, "schemaName")!, Of: Text(fact.Value, "attributeOf")))
            .Where(fact => fact.Of is not null and not "entityimageid" && lead.Columns.Any(column => column.LogicalName == fact.Of))
            .Select(fact => $"{fact.Name} of {fact.Of}");

        var own = NameColumns.Of(lead).Select(column => $"{column.SchemaName} of {column.AttributeOf}");
        Assert.Equal(real.Order(StringComparer.Ordinal), own.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(ColumnDefinition Column, JsonElement Fact)> Columns(JsonDocument facts) =>
        facts.RootElement.GetProperty("attributes").EnumerateObject()
            .Where(fact => Catalog.Table("lead").FindColumn(fact.Name) is not null)
            .Select(fact => (Catalog.Column("lead", fact.Name), fact.Value));

    private static bool Flag(JsonElement fact, string property) => fact.GetProperty(property).GetBoolean();

    private static string? Text(JsonElement fact, string property) =>
        fact.TryGetProperty(property, out var value) ? value.ToString() : null;
}
