using System;
using System.Collections.Immutable;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Pricing;

/// <summary>The amounts of a line: price per unit, amount and extended amount.</summary>
/// <remarks>
/// amount = (price per unit - volume discount) x quantity; extended amount = amount - manual discount + tax, by the descriptions of the
/// columns (https://learn.microsoft.com/dynamics365/developer/reference/entities/quotedetail). Amounts are rounded to the digits of their
/// column, half away from zero. A line with an error has no amounts, and counts in no total.
/// </remarks>
internal static class LinePrices
{
    private static readonly ImmutableArray<string> Inputs =
    [
        "productid", "uomid", "quantity", "ispriceoverridden", "isproductoverridden", "priceperunit", "manualdiscountamount",
        "volumediscountamount", "tax", "baseamount", "extendedamount",
    ];

    /// <summary>Computes the amounts of a line that is being written, where the platform computes prices.</summary>
    /// <param name="draft">The row; one that is no line is left alone.</param>
    public static void Compute(RowDraft draft)
    {
        if (DocumentLines.FindByLine(draft.Table.LogicalName) is not { } lines
            || draft.After(lines.Parent) is not RowReference parent
            || draft.Scope.Transaction.Retrieve(parent.Table, parent.Id) is not { } document)
        {
            return;
        }

        // Amounts of a line are in the currency of its document.
        if (draft.IsNew && document["transactioncurrencyid"] is { } currency)
        {
            draft.Values["transactioncurrencyid"] = currency;
        }

        var settings = draft.Scope.Organization.Settings(draft.Scope.Execution);
        if (settings.ComputesPrices && (draft.IsNew || draft.Values.ContainsKey(lines.Parent) || Inputs.AnyIn(draft)))
        {
            Compute(draft, document, settings.DiscountsUnits);
        }
    }

    private static void Compute(RowDraft draft, StoredRow document, bool discountsUnits)
    {
        var price = PriceOf(draft, document);
        if (price.Error == PricingError.None && draft.After("quantity") is null)
        {
            price = UnitPrice.Without(PricingError.MissingQuantity);
        }

        draft.SetIfPresent("pricingerrorcode", price.Error);
        if (price.Error != PricingError.None)
        {
            draft.Values["baseamount"] = null;
            draft.Values["extendedamount"] = null;
            return;
        }

        var (unitPrice, quantity) = (Rounded(draft, "priceperunit", price.Amount), Amount(draft, "quantity"));
        var amount = Rounded(draft, "baseamount", (unitPrice - Amount(draft, "volumediscountamount")) * quantity);
        draft.Values["priceperunit"] = unitPrice;
        draft.Values["baseamount"] = amount;
        draft.Values["extendedamount"] = Rounded(
            draft,
            "extendedamount",
            amount - Discount(Amount(draft, "manualdiscountamount"), quantity, discountsUnits) + Amount(draft, "tax"));
    }

    /// <summary>What the manual discount takes from a line.</summary>
    /// <param name="discount">The discount.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="discountsUnits">Whether it is one for each unit.</param>
    public static decimal Discount(decimal discount, decimal quantity, bool discountsUnits) => discountsUnits ? discount * quantity : discount;

    private static UnitPrice PriceOf(RowDraft draft, StoredRow document)
    {
        var isWriteIn = draft.After("isproductoverridden") is true;
        if (draft.After("productid") is not RowReference product)
        {
            return isWriteIn ? UnitPrice.Of(draft.After("priceperunit"), PricingError.MissingUnitPrice) : UnitPrice.Without(PricingError.MissingProduct);
        }

        // A locked document keeps the prices that its lines have; a line that never had one gets it.
        var given = draft.After("priceperunit");
        var isLocked = document.Table.FindColumn("ispricelocked") is not null && document["ispricelocked"] is true && given is not null;
        return isWriteIn || isLocked || draft.After("ispriceoverridden") is true
            ? UnitPrice.Of(given, PricingError.MissingUnitPrice)
            : PriceList.PriceOf(draft.Scope.Transaction, document, product, draft.After("uomid") as RowReference?);
    }

    private static decimal Amount(RowDraft draft, string column) => draft.After(column) as decimal? ?? 0m;

    private static decimal Rounded(RowDraft draft, string column, decimal value) =>
        Math.Round(value, draft.Table.Column(column).Precision, MidpointRounding.AwayFromZero);
}
