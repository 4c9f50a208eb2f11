using System;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>
/// The currency of a row, its exchange rate, and the amounts in base currency: amount / rate, rounded to four digits.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/transaction-currency-currency-entity.</remarks>
internal static class MoneyRules
{
    private const int BaseDigits = 4;

    /// <summary>Fills currency, rate and base amounts for the money columns being written.</summary>
    /// <param name="draft">The row.</param>
    public static void Apply(RowDraft draft)
    {
        if (draft.Table.PrimaryIdColumn == "transactioncurrencyid" || draft.Table.FindColumn("transactioncurrencyid") is null)
        {
            return;
        }

        var currencyGiven = draft.Values.ContainsKey("transactioncurrencyid");
        if (!currencyGiven && !WritesAmount(draft))
        {
            return;
        }

        if (draft.After("transactioncurrencyid") is not RowReference currency)
        {
            if (!WillHaveAmount(draft))
            {
                FillBaseAmounts(draft, 1m, all: true);
                return;
            }

            currency = DefaultCurrency.Of(draft.Scope);
            draft.Values["transactioncurrencyid"] = currency;
            currencyGiven = true;
        }

        var rate = currencyGiven || draft.Current?["exchangerate"] is not decimal known
            ? RateOf(draft, currency)
            : known;
        draft.SetIfPresent("exchangerate", rate);
        FillBaseAmounts(draft, rate, all: currencyGiven);
    }

    private static bool IsAmount(ColumnDefinition column) => column is { Type: ColumnType.Money, BaseOf: null };

    private static bool WritesAmount(RowDraft draft)
    {
        foreach (var (column, _) in draft.Values)
        {
            if (IsAmount(draft.Table.Column(column)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool WillHaveAmount(RowDraft draft)
    {
        foreach (var column in draft.Table.Columns)
        {
            if (IsAmount(column) && draft.After(column.LogicalName) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static decimal RateOf(RowDraft draft, RowReference currency)
    {
        if (currency.Id == draft.Scope.Organization.BaseCurrencyId)
        {
            return 1m;
        }

        var row = draft.Scope.Transaction.Retrieve("transactioncurrency", currency.Id, ["exchangerate"]);
        return row?["exchangerate"] is decimal rate && rate != 0m ? rate : 1m;
    }

    private static void FillBaseAmounts(RowDraft draft, decimal rate, bool all)
    {
        foreach (var column in draft.Table.Columns)
        {
            if (column.BaseOf is not { } source || (!all && !draft.Values.ContainsKey(source)))
            {
                continue;
            }

            draft.Values[column.LogicalName] = draft.After(source) is decimal amount
                ? Math.Round(amount / rate, BaseDigits, MidpointRounding.AwayFromZero)
                : null;
        }
    }
}
