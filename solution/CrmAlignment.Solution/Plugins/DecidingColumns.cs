using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Solution.Plugins;

/// <summary>
/// The columns that a save sets to change others: a filter names those that requests carry, and not what the platform works out of
/// them (https://learn.microsoft.com/power-apps/developer/data-platform/best-practices/business-logic/include-filtering-attributes-plugin-registration).
/// </summary>
internal static class DecidingColumns
{
    private const string BaseSuffix = "_base";
    private const string Currency = "transactioncurrencyid";

    /// <summary>What decides the columns, in their order; the currency last, where an amount in base currency is among them.</summary>
    /// <param name="columns">Columns that are read.</param>
    public static IEnumerable<string> Of(IReadOnlyCollection<string> columns) =>
        columns.SelectMany(DecidingOf).Concat(columns.Any(IsBaseAmount) ? [Currency] : []);

    private static IEnumerable<string> DecidingOf(string column) => column switch
    {
        // Given once, when the row is created.
        "createdon" or "versionnumber" => [],
        // The business unit is the owner's (https://learn.microsoft.com/power-platform/admin/wp-security-cds#business-units).
        "owningbusinessunit" => ["ownerid"],
        // A status reason brings its state along (https://learn.microsoft.com/power-apps/developer/data-platform/define-custom-state-model-transitions).
        "statecode" => [column, "statuscode"],
        // amount / rate (https://learn.microsoft.com/power-apps/maker/data-platform/types-of-fields#using-currency-columns).
        _ when IsBaseAmount(column) => [column[..^BaseSuffix.Length]],
        _ => [column],
    };

    private static bool IsBaseAmount(string column) => column.EndsWith(BaseSuffix, StringComparison.Ordinal);
}
