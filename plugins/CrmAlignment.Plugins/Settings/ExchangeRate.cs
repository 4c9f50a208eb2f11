using System;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Settings;

/// <summary>
/// Exchange rate of the record being saved, as the platform will use it: base amount = amount / rate
/// (https://learn.microsoft.com/power-apps/maker/data-platform/types-of-fields#using-currency-columns). Costs a request only
/// when a rule asks for a base amount of a record whose currency is new.
/// </summary>
internal sealed class ExchangeRate(PluginScope scope, Entity target, IRecordValues? stored)
{
    /// <summary>Column of the rate, which the platform alone writes.</summary>
    public const string Column = "exchangerate";

    private const string CurrencyTable = "transactioncurrency";
    private const string CurrencyColumn = "transactioncurrencyid";
    private const int BaseDigits = 4;

    private decimal? _rate;

    /// <summary>Whether the save changes the currency, and with it every base amount.</summary>
    public bool Changes => target.Attributes.TryGetValue(CurrencyColumn, out var currency)
        && !Equals((currency as EntityReference)?.Id, stored?.Value(CurrencyColumn).AsId);

    /// <summary>Amount of a money column as it will be; null when empty.</summary>
    public decimal? Amount(string column) => target.Attributes.TryGetValue(column, out var amount)
        ? (amount as Money)?.Value
        : stored?.Value(column) is { Kind: RecordValueKind.Money } kept ? kept.AsNumber : null;

    /// <summary>The amount in base currency, rounded half to even to four digits; null stays null.</summary>
    public decimal? ToBase(decimal? amount) => amount is { } value ? Math.Round(value / (_rate ??= Read()), BaseDigits) : null;

    private decimal Read()
    {
        if (!Changes && stored?.Value(Column).AsNumber is > 0 and { } kept)
        {
            return kept;
        }

        var currency = target.GetAttributeValue<EntityReference>(CurrencyColumn)?.Id
            ?? (Changes ? null : stored?.Value(CurrencyColumn).AsId)
            ?? CurrencyOfUser();
        return currency is not { } id ? 1 : scope.SystemService.Retrieve(CurrencyTable, id, new ColumnSet(Column)).GetAttributeValue<decimal?>(Column) ?? 1;
    }

    // A record without a currency gets the user's, else the organization's base currency.
    private Guid? CurrencyOfUser()
    {
        var query = new QueryExpression("usersettings") { ColumnSet = new ColumnSet(CurrencyColumn), TopCount = 1 };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, scope.Context.UserId);
        return scope.SystemService.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<EntityReference>(CurrencyColumn)?.Id;
    }
}
