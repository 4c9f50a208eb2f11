using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.EndToEnd.Tests.Steps;

/// <summary>Rows of random values of the types that the metadata names, for any table.</summary>
internal sealed class RandomRows(LocalOrganization organization)
{
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<string, AttributeMetadata[]> _columns = new();
    private readonly Dictionary<string, OrganizationResponse> _metadata = new();

    /// <summary>A row with a value in most of its columns.</summary>
    public Entity Row(string table, Random random)
    {
        var row = Whole(table, random);
        foreach (var column in row.Attributes.Keys.Where(_ => random.Next(5) == 0).ToArray())
        {
            row.Attributes.Remove(column);
        }

        return row;
    }

    /// <summary>A row with a value in every column.</summary>
    public Entity Whole(string table, Random random)
    {
        var row = new Entity(table, Id(random));
        foreach (var column in ColumnsOf(table))
        {
            if (Value(column, random) is { } value)
            {
                row[column.LogicalName] = value;
            }
        }

        return row;
    }

    /// <summary>What a save sets: some of the columns that it may set, some of them emptied.</summary>
    public Entity Change(Entity row, Random random, Predicate<AttributeMetadata> maySet)
    {
        // Few columns or many: where a step guards many, a save that sets a third of all never gets past it.
        var rarity = random.Next(2, 13);
        var change = new Entity(row.LogicalName, row.Id);
        foreach (var column in ColumnsOf(row.LogicalName).Where(column => maySet(column) && random.Next(rarity) == 0))
        {
            change[column.LogicalName] = random.Next(4) == 0 ? null : Value(column, random);
        }

        return change;
    }

    /// <summary>What the organization says of a table; once, since a property asks a hundred times.</summary>
    public OrganizationResponse Metadata(RetrieveEntityRequest request)
    {
        if (!_metadata.TryGetValue(request.LogicalName, out var answer))
        {
            _metadata[request.LogicalName] = answer = organization.AdminService.Execute(request);
        }

        return answer;
    }

    /// <summary>What the organization answers.</summary>
    public OrganizationResponse Execute(OrganizationRequest request) => organization.AdminService.Execute(request);

    private AttributeMetadata[] ColumnsOf(string table)
    {
        if (!_columns.TryGetValue(table, out var columns))
        {
            var request = new RetrieveEntityRequest { LogicalName = table, EntityFilters = EntityFilters.Attributes };
            var metadata = ((RetrieveEntityResponse)organization.AdminService.Execute(request)).EntityMetadata;
            _columns[table] = columns = [.. metadata.Attributes.Where(column => column.AttributeOf is null).OrderBy(column => column.LogicalName, StringComparer.Ordinal)];
        }

        return columns;
    }

    private static object? Value(AttributeMetadata column, Random random) => column switch
    {
        // The criteria of an active set are JSON.
        { LogicalName: "crma_definition" } => "[]",

        // A row of the ledger names its record and customer in text.
        { LogicalName: "crma_sourceid" } => Id(random).ToString("D"),
        { LogicalName: "crma_customerkey" } => "account:" + Id(random).ToString("D"),
        StringAttributeMetadata or MemoAttributeMetadata => "text " + random.Next(9),
        IntegerAttributeMetadata => random.Next(1, 9),
        BigIntAttributeMetadata => random.NextInt64(1, 9999),
        DecimalAttributeMetadata or DoubleAttributeMetadata => random.Next(1, 9999) / 4m,
        MoneyAttributeMetadata => new Money(random.Next(-99, 9999) / 4m),
        EnumAttributeMetadata { OptionSet.Options: { Count: > 0 } options } => new OptionSetValue(options[random.Next(options.Count)].Value!.Value),
        BooleanAttributeMetadata => random.Next(2) == 0,
        DateTimeAttributeMetadata => Start.AddHours(random.Next(9999)),
        LookupAttributeMetadata { Targets: { Length: > 0 } targets } => new EntityReference(targets[random.Next(targets.Length)], Id(random)),
        _ => null,
    };

    // Few, so that the same record is met again.
    private static Guid Id(Random random) => new(random.Next(6), 0, 0, new byte[8]);
}
