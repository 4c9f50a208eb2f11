using System.Linq;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Settings;

/// <summary>The organization's base currency, in which ledger and scorecards count.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/transactioncurrency#BKMK_CurrencyPrecision: 0 to 4.</remarks>
internal static class BaseCurrency
{
    private const string Table = "transactioncurrency";
    private const string Id = "transactioncurrencyid";
    private const string Precision = "currencyprecision";
    private const int UsualDigits = 2;

    /// <summary>Reads how many digits its amounts have behind the point, in one request; 2 where it says nothing.</summary>
    public static int ReadDigits(IOrganizationService systemService)
    {
        var query = new QueryExpression("organization") { ColumnSet = new ColumnSet(false), TopCount = 1 };
        var currency = query.AddLink(Table, "basecurrencyid", Id, JoinOperator.Inner);
        currency.EntityAlias = Table;
        currency.Columns = new ColumnSet(Precision);
        var row = systemService.RetrieveMultiple(query).Entities.FirstOrDefault();
        return (row is null ? null : LinkedValues.Of<int?>(row, Table, Precision)) ?? UsualDigits;
    }
}
