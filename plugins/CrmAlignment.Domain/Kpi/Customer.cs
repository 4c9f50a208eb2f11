using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A customer: an account or a contact.</summary>
/// <param name="Table">account or contact.</param>
/// <param name="Id">Id.</param>
public readonly record struct Customer(string Table, Guid Id)
{
    /// <summary>Table of customers that are companies.</summary>
    public const string Account = "account";

    /// <summary>Table of customers that are persons.</summary>
    public const string Contact = "contact";

    /// <summary>Key such as account:93800a76-a762-5c0f-a805-2249063822c1.</summary>
    public string Key => Table + ":" + Id.ToString("D");

    /// <summary>Reads a lookup; null when it is empty.</summary>
    public static Customer? Of(RecordValue lookup) => lookup.AsId is { } id ? new Customer(lookup.LookupTable!, id) : null;

    /// <summary>
    /// Reads the customer of a ledger row from its key; null when it has none. The lookups are for people: the platform empties them when
    /// the customer is deleted, and deleting a customer is what takes its revenue back.
    /// </summary>
    /// <exception cref="FormatException">The key is none, which no posting writes.</exception>
    public static Customer? OfFact(IRecordValues fact)
    {
        return fact.Value(KpiFactTable.CustomerKey).AsText is { } key ? OfKey(key) : null;
    }

    /// <summary>Reads a <see cref="Key"/>.</summary>
    /// <exception cref="FormatException">It is none, which no posting writes.</exception>
    public static Customer OfKey(string key)
    {
        var parts = key.Split(':');
        return parts.Length == 2 && parts[0] is (Account or Contact) && Guid.TryParse(parts[1], out var id)
            ? new Customer(parts[0], id)
            : throw new FormatException($"The customer key '{key}' is not account: or contact: and an id.");
    }
}
