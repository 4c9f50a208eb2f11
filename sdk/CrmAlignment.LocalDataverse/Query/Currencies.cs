using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query;

/// <summary>How amounts of each currency are shown, as of one moment.</summary>
internal sealed class Currencies
{
    private const string Table = "transactioncurrency";
    private const string Organization = "organization";

    private readonly Dictionary<Guid, Currency> _known = [];

    private Currencies(StoreTransaction transaction)
    {
        if (transaction.Catalog.FindTable(Table) is { } table)
        {
            transaction.ForEach(table, [table.Column("currencysymbol"), table.Column("currencyprecision")], row =>
                _known[row.Id] = new Currency(row["currencysymbol"] as string ?? "", row["currencyprecision"] as int? ?? 2));
        }

        if (transaction.Catalog.FindTable(Organization) is { } organization && organization.FindColumn("basecurrencyid") is { } column)
        {
            transaction.ForEach(organization, [column], row => Base = row[column.LogicalName] is RowReference known ? Find(known.Id) : null);
        }
    }

    /// <summary>The tables that they are read from.</summary>
    public static FrozenSet<string> Tables { get; } = FrozenSet.Create(StringComparer.Ordinal, Table, Organization);

    /// <summary>The currency of amounts in base columns; null when the organization has none yet.</summary>
    public Currency? Base { get; private set; }

    /// <summary>Reads all currencies.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <returns>The currencies.</returns>
    public static Currencies Load(StoreTransaction transaction) => new(transaction);

    /// <summary>A currency.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The currency; null when it does not exist.</returns>
    public Currency? Find(Guid id) => _known.GetValueOrDefault(id);

    /// <summary>How amounts of a currency are shown.</summary>
    /// <param name="Symbol">Symbol before the amount.</param>
    /// <param name="Precision">Digits after the point.</param>
    internal sealed record Currency(string Symbol, int Precision);
}
