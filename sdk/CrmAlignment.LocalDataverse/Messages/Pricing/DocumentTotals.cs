using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Messages.Pricing;

/// <summary>The totals of an opportunity, quote, order or invoice, from its lines, discounts and freight.</summary>
/// <remarks>
/// By the descriptions of the columns (https://learn.microsoft.com/dynamics365/developer/reference/entities/quote): detail amount = extended
/// amounts without tax; less freight = detail amount - discount rate of it - discount amount; total = that + freight + tax. Where the
/// estimated revenue of an opportunity is computed by the system it is the total. An opportunity that has never had lines, discounts or
/// freight has no totals (assumed: the platform shows zero).
/// </remarks>
internal static class DocumentTotals
{
    private static readonly ImmutableArray<string> Totals =
    [
        "totallineitemamount", "totallineitemdiscountamount", "totaldiscountamount", "totalamountlessfreight", "totaltax", "totalamount",
    ];

    private static readonly ImmutableArray<string> Inputs =
    [
        "discountamount", "discountpercentage", "freightamount", "isrevenuesystemcalculated", .. Totals,
    ];

    /// <summary>Computes the totals of a document that is being written, where the platform computes prices.</summary>
    /// <param name="draft">The row; one that is no document is left alone.</param>
    public static void Compute(RowDraft draft)
    {
        if (DocumentLines.Find(draft.Table.LogicalName) is not { } lines || !IsConcerned(draft))
        {
            return;
        }

        var settings = draft.Scope.Organization.Settings(draft.Scope.Execution);
        if (!settings.ComputesPrices)
        {
            return;
        }

        foreach (var (column, value) in Of(draft.Scope, lines, draft.Id, draft.After))
        {
            draft.Values[column] = value;
        }
    }

    /// <summary>The totals of a stored document that are not what it has.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="document">The document.</param>
    /// <returns>Columns and values.</returns>
    public static IEnumerable<KeyValuePair<string, object?>> Stale(IRequestScope scope, StoredRow document) =>
        Of(scope, DocumentLines.Of(document.Table.LogicalName), document.Id, column => document[column])
            .Where(total => !Equals(total.Value, document[total.Key]));

    // A default that RowDefaults fills in is no reason to give an opportunity totals.
    private static bool IsConcerned(RowDraft draft) => draft.Table.LogicalName == "opportunity"
        ? Inputs.AnyIn(draft) && (!draft.IsNew || Inputs.Any(column => draft.Values.GetValueOrDefault(column) is not (null or false)))
        : draft.IsNew || Inputs.AnyIn(draft);

    private static Dictionary<string, object?> Of(IRequestScope scope, DocumentLines lines, Guid id, Func<string, object?> value)
    {
        var discountsUnits = scope.Organization.Settings(scope.Execution).DiscountsUnits;
        var key = new Dictionary<string, object?> { [lines.Parent] = new RowReference(lines.Document, id) };
        decimal detail = 0m, lineDiscount = 0m, tax = 0m;
        var error = PricingError.None;
        foreach (var line in RowScan.Where(scope.Transaction, lines.Table, key))
        {
            if (line["extendedamount"] is not decimal extended)
            {
                error = PricingError.DetailError;
                continue;
            }

            var lineTax = line["tax"] as decimal? ?? 0m;
            detail += extended - lineTax;
            tax += lineTax;
            lineDiscount += LinePrices.Discount(line["manualdiscountamount"] as decimal? ?? 0m, line["quantity"] as decimal? ?? 0m, discountsUnits);
        }

        var rate = value("discountpercentage") as decimal? ?? 0m;
        var discount = Math.Round(detail * rate / 100m, 2, MidpointRounding.AwayFromZero) + (value("discountamount") as decimal? ?? 0m);
        var total = detail - discount + (value("freightamount") as decimal? ?? 0m) + tax;
        var totals = new Dictionary<string, object?>
        {
            ["totallineitemamount"] = detail,
            ["totallineitemdiscountamount"] = lineDiscount,
            ["totaldiscountamount"] = lineDiscount + discount,
            ["totalamountlessfreight"] = detail - discount,
            ["totaltax"] = tax,
            ["totalamount"] = total,
            ["pricingerrorcode"] = error,
        };
        if (lines.Document == "opportunity" && value("isrevenuesystemcalculated") is true)
        {
            totals["estimatedvalue"] = total;
        }

        return totals;
    }
}
