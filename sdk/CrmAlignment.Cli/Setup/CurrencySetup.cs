using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Replay.Input.Formats;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Setup;

/// <summary>Brings the currencies of a map into an organization, with their rates.</summary>
internal static class CurrencySetup
{
    private const string Table = "transactioncurrency";
    private const string Code = "isocurrencycode";
    private const string Rate = "exchangerate";

    /// <summary>Makes those that are missing; a rate that differs is brought to that of the map, and holds for what comes.</summary>
    /// <param name="service">Service of the system administrator.</param>
    /// <param name="map">The currencies; null for the base currency alone.</param>
    /// <returns>The currencies other than the base currency, by code.</returns>
    /// <exception cref="InputException">The organization has another base currency, which never changes.</exception>
    public static IReadOnlyDictionary<string, EntityReference> Prepare(IOrganizationService service, CurrenciesMap? map)
    {
        if (map is null)
        {
            return new Dictionary<string, EntityReference>();
        }

        var rows = AllRows.Of(service, Table, Code, Rate).ToList();
        var own = AllRows.Of(service, "organization", "basecurrencyid").First().GetAttributeValue<EntityReference>("basecurrencyid").Id;
        var named = rows.Find(row => row.Id == own)!.GetAttributeValue<string>(Code);
        return named == map.Base
            ? map.Rates.ToDictionary(pair => pair.Key, pair => new EntityReference(Table, IdOf(pair.Key, pair.Value)))
            : throw new InputException(
                "map, element currencies.base",
                $"The database has the base currency {named}, the map {map.Base}.",
                "Replay into another file: the base currency of an organization never changes.");

        System.Guid IdOf(string code, decimal rate)
        {
            if (rows.Find(known => known.GetAttributeValue<string>(Code) == code) is not { } row)
            {
                return service.Create(new Entity(Table)
                {
                    ["currencyname"] = code,
                    [Code] = code,
                    ["currencysymbol"] = WrittenCurrency.SignOf(code),
                    ["currencyprecision"] = 2,
                    [Rate] = rate,
                });
            }

            if (row.GetAttributeValue<decimal>(Rate) != rate)
            {
                service.Update(new Entity(Table, row.Id) { [Rate] = rate });
            }

            return row.Id;
        }
    }
}
