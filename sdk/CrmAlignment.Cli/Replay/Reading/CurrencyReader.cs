using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Replay.Input.Formats;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>Reads the currencies of amounts.</summary>
internal static class CurrencyReader
{
    /// <summary>Refuses files whose amounts are in several currencies, where the map says nothing of rates: their sum would mean nothing.</summary>
    /// <param name="map">The map.</param>
    /// <param name="files">The files.</param>
    /// <exception cref="InputException">There are several.</exception>
    public static void Demand(ReplayMap map, FunnelFiles files)
    {
        if (map.Currencies is not null)
        {
            return;
        }

        var codes = new SortedSet<string>(System.StringComparer.Ordinal);
        foreach (var (table, column) in Amounts(map, files))
        {
            codes.UnionWith(table.Rows.Select(row => WrittenCurrency.Codes(WrittenCurrency.Beside(row[column])).FirstOrDefault()).OfType<string>());
            if (codes.Count > 1)
            {
                throw new InputException(
                    $"{table.Name}, column {column}",
                    $"The amounts are in several currencies: {string.Join(", ", codes)}.",
                    "Add the element currencies to the map, with base and rates.");
            }
        }
    }

    /// <summary>The currency of a line.</summary>
    /// <param name="reader">Refuses the line.</param>
    /// <param name="row">The line.</param>
    /// <param name="column">Column with the currency; null for none.</param>
    /// <param name="amount">Column with the amount, beside which the currency may stand.</param>
    /// <param name="isRefused">Whether the line was refused for it.</param>
    /// <returns>Code of the currency; null for the base currency, and where the map knows of no other.</returns>
    public static string? Read(EventReader reader, InputRow row, string? column, string amount, out bool isRefused)
    {
        isRefused = false;
        if (reader.Map.Currencies is not { } currencies)
        {
            return null;
        }

        var isApart = column is not null && row[column].Length > 0;
        var written = isApart ? row[column!] : WrittenCurrency.Beside(row[amount]);
        if (written.Length == 0)
        {
            return null;
        }

        if (currencies.Find(written) is { } code)
        {
            return code == currencies.Base ? null : code;
        }

        var named = WrittenCurrency.Codes(written).FirstOrDefault();
        isRefused = true;
        reader.Refuse(
            row,
            isApart ? column! : amount,
            $"The map has no rate for the currency \"{named ?? written}\".",
            named is null ? "Write the code of the currency, three letters, into the file." : $"Add it to currencies.rates: how many {named} one {currencies.Base} is.");
        return null;
    }

    private static IEnumerable<(InputTable Table, string Column)> Amounts(ReplayMap map, FunnelFiles files)
    {
        if (files.Deals is { } deals)
        {
            yield return (deals, map.Deals!.Revenue);
            if (map.Deals.Cost is { } cost)
            {
                yield return (deals, cost);
            }
        }

        if (files.Spend is { } spend)
        {
            yield return (spend, map.Spend!.Amount);
        }
    }
}
