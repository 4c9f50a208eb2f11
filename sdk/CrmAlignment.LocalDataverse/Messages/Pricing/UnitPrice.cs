namespace CrmAlignment.LocalDataverse.Messages.Pricing;

/// <summary>A price per unit, or why there is none.</summary>
/// <param name="Amount">The price, in the currency of the price list.</param>
/// <param name="Error">The option of pricingerrorcode; <see cref="PricingError.None"/> when there is a price.</param>
internal readonly record struct UnitPrice(decimal Amount, int Error)
{
    /// <summary>A price that there is not.</summary>
    /// <param name="error">Why.</param>
    public static UnitPrice Without(int error) => new(0m, error);

    /// <summary>The amount that something has, or the error that it lacks it.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="missing">The error without one.</param>
    public static UnitPrice Of(object? amount, int missing) => amount is decimal price ? new UnitPrice(price, PricingError.None) : Without(missing);

    /// <summary>The price, computed further where there is one.</summary>
    /// <param name="factor">What it is multiplied by.</param>
    public UnitPrice Times(decimal factor) => this with { Amount = Amount * factor };
}
