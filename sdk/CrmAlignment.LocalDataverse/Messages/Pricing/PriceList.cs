using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Messages.Pricing;

/// <summary>What a product costs by the price list of a document.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/dynamics365/sales/create-price-lists-price-list-items-define-pricing-products (the methods),
/// https://learn.microsoft.com/dynamics365/developer/reference/entities/productpricelevel. Not here: discount lists, and rounding to
/// prices that end in an amount.
/// </remarks>
internal static class PriceList
{
    private const int Active = 0;

    private enum Method
    {
        Amount = 1,
        PercentOfList,
        MarkupOnCurrentCost,
        MarginOnCurrentCost,
        MarkupOnStandardCost,
        MarginOnStandardCost,
    }

    private enum Rounding
    {
        None = 1,
        Up,
        Down,
        Nearest,
    }

    /// <summary>The price of a product.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="document">The opportunity, quote, order or invoice.</param>
    /// <param name="product">The product.</param>
    /// <param name="unit">The unit of the line; null when it names none.</param>
    /// <returns>The price, or why there is none.</returns>
    public static UnitPrice PriceOf(StoreTransaction transaction, StoredRow document, RowReference product, RowReference? unit)
    {
        if (unit is null)
        {
            return UnitPrice.Without(PricingError.MissingUnit);
        }

        if (document["pricelevelid"] is not RowReference list)
        {
            return UnitPrice.Without(PricingError.MissingPriceLevel);
        }

        var level = transaction.Retrieve("pricelevel", list.Id)!;
        if (level["statecode"] is not Active)
        {
            return UnitPrice.Without(PricingError.InactivePriceLevel);
        }

        if (level["transactioncurrencyid"] is RowReference currency && document["transactioncurrencyid"] is RowReference own && own.Id != currency.Id)
        {
            return UnitPrice.Without(PricingError.InvalidPriceLevelCurrency);
        }

        var key = new Dictionary<string, object?> { ["pricelevelid"] = list, ["productid"] = product, ["uomid"] = unit };
        return RowScan.Where(transaction, "productpricelevel", key) is [var item, ..]
            ? Rounded(item, Computed(item, transaction.Retrieve("product", product.Id)!))
            : UnitPrice.Without(PricingError.ProductNotInPriceLevel);
    }

    private static UnitPrice Computed(StoredRow item, StoredRow product)
    {
        if (item["pricingmethodcode"] is not int method)
        {
            return UnitPrice.Without(PricingError.MissingPricingCode);
        }

        if ((Method)method == Method.Amount)
        {
            return UnitPrice.Of(item["amount"], PricingError.MissingPriceLevelAmount);
        }

        return item["percentage"] is decimal percentage
            ? Computed((Method)method, product, percentage / 100m)
            : UnitPrice.Without(PricingError.MissingPriceLevelPercentage);
    }

    private static UnitPrice Computed(Method method, StoredRow product, decimal rate)
    {
        var source = method switch
        {
            Method.PercentOfList => UnitPrice.Of(product["price"], PricingError.MissingPrice),
            Method.MarkupOnCurrentCost or Method.MarginOnCurrentCost => UnitPrice.Of(product["currentcost"], PricingError.MissingCurrentCost),
            _ => UnitPrice.Of(product["standardcost"], PricingError.MissingStandardCost),
        };
        return method switch
        {
            Method.PercentOfList => source.Times(rate),
            Method.MarkupOnCurrentCost or Method.MarkupOnStandardCost => source.Times(1m + rate),
            _ when rate >= 1m => UnitPrice.Without(PricingError.InvalidPriceLevelPercentage),
            _ => source.Times(1m / (1m - rate)),
        };
    }

    private static UnitPrice Rounded(StoredRow item, UnitPrice price)
    {
        const int MultipleOf = 2;
        if (price.Error != PricingError.None || item["roundingpolicycode"] is not int policy || policy == (int)Rounding.None)
        {
            return price;
        }

        if (item["roundingoptioncode"] is not MultipleOf)
        {
            return UnitPrice.Without(PricingError.InvalidRoundingOption);
        }

        if (item["roundingoptionamount"] is not (decimal amount and > 0m))
        {
            return UnitPrice.Without(PricingError.InvalidRoundingAmount);
        }

        var steps = price.Amount / amount;
        return price with
        {
            Amount = amount * ((Rounding)policy switch
            {
                Rounding.Up => Math.Ceiling(steps),
                Rounding.Down => Math.Floor(steps),
                _ => Math.Round(steps, MidpointRounding.AwayFromZero),
            }),
        };
    }
}
