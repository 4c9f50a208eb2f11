using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Addresses;

/// <summary>An address that an account, contact or lead holds in columns of its own: 1 and 2, of a contact also 3.</summary>
/// <param name="Addresses">The table of its rows: customeraddress, of a lead leadaddress.</param>
/// <param name="Number">The number of the address.</param>
/// <param name="Columns">The parts of an address that the row has (line1), with the row's column of each (address1_line1).</param>
internal sealed record EmbeddedAddress(TableDefinition Addresses, int Number, ImmutableArray<KeyValuePair<string, string>> Columns)
{
    /// <summary>The column of an address that leads to the row it belongs to.</summary>
    public const string Parent = "parentid";

    /// <summary>The column of an address that holds its number.</summary>
    public const string NumberColumn = "addressnumber";

    /// <summary>The column of an address that names the table of the row it belongs to.</summary>
    public const string OwnerTable = "objecttypecode";

    private const int Most = 3;

    private static readonly ImmutableArray<string> Tables = ["customeraddress", "leadaddress"];

    // What an address has beside its parts.
    private static readonly ImmutableHashSet<string> NoParts = [Parent, OwnerTable, NumberColumn, "transactioncurrencyid", "exchangerate"];

    private static readonly ConditionalWeakTable<MetadataCatalog, Dictionary<string, ImmutableArray<EmbeddedAddress>>> Known = new();

    /// <summary>Logical name of the table of its rows.</summary>
    public string Table => Addresses.LogicalName;

    /// <summary>The column of the row it belongs to that holds the id of the address.</summary>
    public string IdColumn { get; } = $"address{Number}_addressid";

    /// <summary>What the names of all <see cref="Columns"/> begin with.</summary>
    public string Prefix { get; } = PrefixOf(Number);

    /// <summary>The parts by the row's columns.</summary>
    public FrozenDictionary<string, string> PartOf { get; } = Columns.ToFrozenDictionary(column => column.Value, column => column.Key, StringComparer.Ordinal);

    /// <summary>Whether the rows name the table of the row that they belong to.</summary>
    public bool NamesOwnerTable { get; } = Addresses.FindColumn(OwnerTable) is not null;

    /// <summary>Whether a table has addresses for rows.</summary>
    /// <param name="table">Logical name of the table.</param>
    public static bool IsTable(string table) => Tables.Contains(table);

    /// <summary>The addresses of a table.</summary>
    /// <param name="catalog">The metadata.</param>
    /// <param name="table">Logical name of the table.</param>
    /// <returns>The addresses, by number; none for a table that has none.</returns>
    public static ImmutableArray<EmbeddedAddress> Of(MetadataCatalog catalog, string table) =>
        Known.GetValue(catalog, Read).GetValueOrDefault(table, []);

    /// <summary>The values by which an address is the row's one of its number.</summary>
    /// <param name="owner">The row it belongs to.</param>
    /// <returns>A new dictionary.</returns>
    public Dictionary<string, object?> Key(RowReference owner)
    {
        var key = new Dictionary<string, object?> { [Parent] = owner, [NumberColumn] = Number };
        if (NamesOwnerTable)
        {
            key[OwnerTable] = owner.Table;
        }

        return key;
    }

    private static Dictionary<string, ImmutableArray<EmbeddedAddress>> Read(MetadataCatalog catalog) =>
        (from addresses in Tables.Select(catalog.FindTable).OfType<TableDefinition>()
         from owner in addresses.Column(Parent).Targets
         select (owner, Of(catalog.Table(owner), addresses))).ToDictionary(StringComparer.Ordinal);

    private static ImmutableArray<EmbeddedAddress> Of(TableDefinition owner, TableDefinition addresses) =>
    [
        .. from number in Enumerable.Range(1, Most)
           let columns = ColumnsOf(owner, addresses, PrefixOf(number))
           where columns.Length > 0
           select new EmbeddedAddress(addresses, number, columns),
    ];

    private static string PrefixOf(int number) => $"address{number}_";

    private static ImmutableArray<KeyValuePair<string, string>> ColumnsOf(TableDefinition owner, TableDefinition addresses, string prefix) =>
    [
        .. from part in addresses.Columns
           where part is { IsCustom: false } && !NoParts.Contains(part.LogicalName) && owner.FindColumn(prefix + part.LogicalName) is { IsCustom: false }
           select new KeyValuePair<string, string>(part.LogicalName, prefix + part.LogicalName),
    ];
}
