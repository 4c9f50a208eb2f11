using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input.Formats;
using Newtonsoft.Json;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>The currencies of amounts: the one in which the report is, and the rates of the others.</summary>
public sealed record CurrenciesMap
{
    // Of transactioncurrency.exchangerate.
    private const decimal Greatest = 100_000_000_000m;

    /// <summary>ISO 4217 code of the base currency, in which amounts without a currency are and the report is.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Base { get; init; } = "";

    /// <summary>
    /// How much one unit of the base currency is in another, by ISO 4217 code, as Dataverse keeps rates
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/transaction-currency-currency-entity).
    /// </summary>
    public IReadOnlyDictionary<string, decimal> Rates { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The base currency with its sign.</summary>
    [JsonIgnore]
    internal BaseCurrency InBase => new(Base, WrittenCurrency.SignOf(Base));

    /// <summary>The currency that a text names, by code, sign or name; null when the map has no rate for it.</summary>
    /// <param name="text">Text of the file.</param>
    internal string? Find(string text) => WrittenCurrency.Codes(text).FirstOrDefault(code => code == Base || Rates.ContainsKey(code));

    /// <summary>Refuses what cannot be meant.</summary>
    /// <param name="map">Name of the map, for messages.</param>
    /// <exception cref="InputException">A code is none, or a rate cannot be.</exception>
    internal void Check(string map)
    {
        if (!WrittenCurrency.IsCode(Base))
        {
            throw new InputException($"{map}, element currencies.base", $"\"{Base}\" is no code of a currency.", "Write three capital letters, such as EUR.");
        }

        foreach (var (code, rate) in Rates)
        {
            if (!WrittenCurrency.IsCode(code) || code == Base)
            {
                throw new InputException(
                    $"{map}, element currencies.rates.{code}",
                    code == Base ? "The base currency has no rate." : $"\"{code}\" is no code of a currency.",
                    "Name other currencies by three capital letters, such as USD.");
            }

            if (rate is <= 0 or > Greatest)
            {
                throw new InputException(
                    $"{map}, element currencies.rates.{code}", "A rate is greater than 0.", $"Write how many {code} one {Base} is.");
            }
        }
    }
}
