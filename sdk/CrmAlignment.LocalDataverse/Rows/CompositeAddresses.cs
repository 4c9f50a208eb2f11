using System;
using System.Linq;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>
/// The columns that show a whole address (address1_composite, composite), which the platform composes from its parts
/// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/account).
/// </summary>
internal static class CompositeAddresses
{
    private const string Name = "composite";
    private static readonly string[] Parts = ["line1", "line2", "line3", "city", "stateorprovince", "postalcode", "country"];
    private static readonly ConditionalWeakTable<TableDefinition, Address[]> Known = new();

    /// <summary>Composes the addresses of which parts are being written.</summary>
    /// <param name="draft">The row.</param>
    public static void Fill(RowDraft draft)
    {
        foreach (var address in Known.GetValue(draft.Table, AddressesOf))
        {
            if (IsWritten(address, draft))
            {
                draft.Values[address.Composite] = Compose(address.Parts, draft);
            }
        }
    }

    private static bool IsWritten(Address address, RowDraft draft)
    {
        foreach (var part in address.Parts)
        {
            if (draft.Values.ContainsKey(part))
            {
                return true;
            }
        }

        return false;
    }

    // Streets, then "city, state postal code", then the country, each on its line, as the platform has them in English; no page says it.
    private static string? Compose(string[] parts, RowDraft draft)
    {
        string? Part(int index) => draft.After(parts[index]) as string;
        var place = Joined(", ", Part(3), Joined(" ", Part(4), Part(5)));
        return Joined("\r\n", Part(0), Part(1), Part(2), place, Part(6));
    }

    private static string? Joined(string separator, params ReadOnlySpan<string?> texts)
    {
        string? joined = null;
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text))
            {
                joined = joined is null ? text : joined + separator + text;
            }
        }

        return joined;
    }

    private static bool IsComposite(string column) => column == Name || column.EndsWith("_" + Name, StringComparison.Ordinal);

    private static Address[] AddressesOf(TableDefinition table) =>
    [
        .. table.Columns
            .Where(column => column is { IsCustom: false } && IsComposite(column.LogicalName))
            .Select(column => Address.Of(table, column.LogicalName))
            .OfType<Address>(),
    ];

    private sealed record Address(string Composite, string[] Parts)
    {
        public static Address? Of(TableDefinition table, string composite)
        {
            var prefix = composite[..^Name.Length];
            var parts = CompositeAddresses.Parts.Select(part => prefix + part).ToArray();
            return parts.All(part => table.FindColumn(part) is not null) ? new Address(composite, parts) : null;
        }
    }
}
