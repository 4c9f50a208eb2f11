using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input.Formats;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Cli.Mapping;

/// <summary>The currencies in which the amounts of files are: as a column says, else as signs and codes beside the amounts do.</summary>
internal sealed class FoundCurrencies
{
    private FoundCurrencies(IReadOnlyList<string> codes) => Codes = codes;

    /// <summary>Codes, the most frequent first; none where nothing says.</summary>
    internal IReadOnlyList<string> Codes { get; }

    /// <summary>What the files do not say: rates, one sentence for each currency but the first.</summary>
    internal IEnumerable<string> Doubts => Codes.Skip(1).Select(code =>
        $"currencies.rates.{code}: files say nothing of rates. Write how many {code} one {Codes[0]} is; or choose another currency as currencies.base, in which the report then is.");

    /// <summary>Looks at the amounts of files.</summary>
    /// <param name="sections">Deals and spend, as far as there are files of them.</param>
    internal static FoundCurrencies Of(params TableColumnsFinder?[] sections) => new(
    [
        .. sections.OfType<TableColumnsFinder>().SelectMany(Written).GroupBy(code => code, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key),
    ]);

    /// <summary>The element of the map; null where nothing says a currency. A rate of 0 is refused until somebody writes it.</summary>
    internal JObject? Write() => Codes.Count == 0 ? null : new JObject
    {
        ["base"] = Codes[0],
        ["rates"] = new JObject(Codes.Skip(1).Select(code => new JProperty(code, 0))),
    };

    private static IEnumerable<string> Written(TableColumnsFinder section)
    {
        var column = section["currency"];
        var amounts = new[] { "revenue", "cost", "amount" }.Select(element => section[element]).OfType<string>().ToList();
        return section.Table.Rows
            .SelectMany(row => column is not null && row[column].Length > 0 ? [row[column]] : amounts.Select(amount => WrittenCurrency.Beside(row[amount])))
            .Select(text => WrittenCurrency.Codes(text).FirstOrDefault()).OfType<string>();
    }
}
