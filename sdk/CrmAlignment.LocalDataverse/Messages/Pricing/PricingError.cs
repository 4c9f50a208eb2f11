namespace CrmAlignment.LocalDataverse.Messages.Pricing;

/// <summary>
/// Why a price could not be computed: options of pricingerrorcode
/// (https://learn.microsoft.com/dynamics365/developer/reference/entities/quotedetail).
/// </summary>
internal static class PricingError
{
    /// <summary>It could.</summary>
    public const int None = 0;

    /// <summary>Of a document: a line has an error.</summary>
    public const int DetailError = 1;

    /// <summary>The document has no price list.</summary>
    public const int MissingPriceLevel = 2;

    /// <summary>The price list is inactive.</summary>
    public const int InactivePriceLevel = 3;

    /// <summary>The line has no quantity.</summary>
    public const int MissingQuantity = 4;

    /// <summary>The price is given by hand, and is not there.</summary>
    public const int MissingUnitPrice = 5;

    /// <summary>The line has no product, and is no write-in one.</summary>
    public const int MissingProduct = 6;

    /// <summary>The item of the price list has no pricing method.</summary>
    public const int MissingPricingCode = 8;

    /// <summary>The line has no unit.</summary>
    public const int MissingUnit = 10;

    /// <summary>The price list has no item for product and unit.</summary>
    public const int ProductNotInPriceLevel = 11;

    /// <summary>The item has no amount.</summary>
    public const int MissingPriceLevelAmount = 12;

    /// <summary>The item has no percentage.</summary>
    public const int MissingPriceLevelPercentage = 13;

    /// <summary>The product has no list price.</summary>
    public const int MissingPrice = 14;

    /// <summary>The product has no current cost.</summary>
    public const int MissingCurrentCost = 15;

    /// <summary>The product has no standard cost.</summary>
    public const int MissingStandardCost = 16;

    /// <summary>The percentage of the item makes no price.</summary>
    public const int InvalidPriceLevelPercentage = 18;

    /// <summary>The rounding of the item is not one that can be computed here.</summary>
    public const int InvalidRoundingOption = 23;

    /// <summary>The item rounds to no amount.</summary>
    public const int InvalidRoundingAmount = 24;

    /// <summary>The price list is in another currency than the document.</summary>
    public const int InvalidPriceLevelCurrency = 34;
}
