using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>Finds the primary names and currencies of rows, each once for a query.</summary>
internal sealed class LookupNames
{
    private readonly StoreTransaction _transaction;
    private readonly Dictionary<RowReference, string?> _names = [];
    private readonly Dictionary<Guid, Currency?> _currencies = [];
    private readonly Lazy<Currency?> _base;

    internal LookupNames(StoreTransaction transaction)
    {
        _transaction = transaction;
        _base = new(ReadBaseCurrency);
    }

    /// <summary>The currency of amounts in base columns, or null when the organization has none yet.</summary>
    internal Currency? BaseCurrency => _base.Value;

    /// <summary>The primary name of a row; null without one.</summary>
    internal string? NameOf(RowReference reference)
    {
        if (!_names.TryGetValue(reference, out var name))
        {
            name = Read(reference);
            _names.Add(reference, name);
        }

        return name;
    }

    /// <summary>A currency, or null when it does not exist.</summary>
    internal Currency? CurrencyOf(Guid id)
    {
        if (!_currencies.TryGetValue(id, out var currency))
        {
            currency = ReadCurrency(id);
            _currencies.Add(id, currency);
        }

        return currency;
    }

    private string? Read(RowReference reference)
    {
        var table = _transaction.Catalog.FindTable(reference.Table);
        return table?.PrimaryNameColumn is { } name && table.FindColumn(name) is { IsStored: true } column
            ? _transaction.RetrieveValue(table, reference.Id, column) as string
            : null;
    }

    private Currency? ReadCurrency(Guid id)
    {
        var row = _transaction.Catalog.FindTable("transactioncurrency") is null
            ? null
            : _transaction.Retrieve("transactioncurrency", id, ["currencysymbol", "currencyprecision"]);
        return row is null ? null : new Currency(row["currencysymbol"] as string ?? "", row["currencyprecision"] as int? ?? 2);
    }

    private Currency? ReadBaseCurrency()
    {
        if (_transaction.Catalog.FindTable("organization")?.FindColumn("basecurrencyid") is null)
        {
            return null;
        }

        var organizations = _transaction.Find("organization", new Dictionary<string, object?>(), limit: 1);
        return organizations is [var id]
            && _transaction.Retrieve("organization", id, ["basecurrencyid"])?["basecurrencyid"] is RowReference currency
            ? CurrencyOf(currency.Id)
            : null;
    }

    /// <summary>How amounts of a currency are shown.</summary>
    /// <param name="Symbol">Symbol before the amount.</param>
    /// <param name="Precision">Digits after the point.</param>
    internal sealed record Currency(string Symbol, int Precision);
}
