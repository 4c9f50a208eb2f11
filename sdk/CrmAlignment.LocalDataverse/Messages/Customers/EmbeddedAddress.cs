using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Customers;

/// <summary>An address that an account or contact holds in columns of its own: 1 and 2, of a contact also 3.</summary>
/// <param name="Number">The number of the address.</param>
/// <param name="Columns">The parts of an address that the customer has (line1), with the customer's column of each (address1_line1).</param>
internal sealed record EmbeddedAddress(int Number, ImmutableArray<KeyValuePair<string, string>> Columns)
{
    /// <summary>The table of the addresses.</summary>
    public const string Table = "customeraddress";

    private const int Most = 3;

    // What an address has beside its parts.
    private static readonly ImmutableHashSet<string> NoParts = ["parentid", "objecttypecode", "addressnumber", "transactioncurrencyid", "exchangerate"];

    private static readonly ConditionalWeakTable<MetadataCatalog, Dictionary<string, ImmutableArray<EmbeddedAddress>>> Known = new();

    /// <summary>The customer's column that holds the id of the address.</summary>
    public string IdColumn => $"address{Number}_addressid";

    /// <summary>The addresses of a table.</summary>
    /// <param name="catalog">The metadata.</param>
    /// <param name="table">Logical name of the table.</param>
    /// <returns>The addresses, by number; none for a table that is no customer.</returns>
    public static ImmutableArray<EmbeddedAddress> Of(MetadataCatalog catalog, string table) =>
        Known.GetValue(catalog, Read).GetValueOrDefault(table, []);

    private static Dictionary<string, ImmutableArray<EmbeddedAddress>> Read(MetadataCatalog catalog)
    {
        var addresses = catalog.FindTable(Table);
        return addresses is null
            ? []
            : addresses.Column("parentid").Targets.ToDictionary(customer => customer, customer => Of(catalog.Table(customer), addresses), StringComparer.Ordinal);
    }

    private static ImmutableArray<EmbeddedAddress> Of(TableDefinition customer, TableDefinition addresses) =>
    [
        .. from number in Enumerable.Range(1, Most)
           let columns = ColumnsOf(customer, addresses, $"address{number}_")
           where columns.Length > 0
           select new EmbeddedAddress(number, columns),
    ];

    private static ImmutableArray<KeyValuePair<string, string>> ColumnsOf(TableDefinition customer, TableDefinition addresses, string prefix) =>
    [
        .. from part in addresses.Columns
           where part is { IsCustom: false } && !NoParts.Contains(part.LogicalName) && customer.FindColumn(prefix + part.LogicalName) is { IsCustom: false }
           select new KeyValuePair<string, string>(part.LogicalName, prefix + part.LogicalName),
    ];
}
