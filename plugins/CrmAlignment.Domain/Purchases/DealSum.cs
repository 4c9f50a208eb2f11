namespace CrmAlignment.Domain.Purchases;

/// <summary>Opportunities, and their estimated revenue in base currency.</summary>
/// <param name="Count">How many.</param>
/// <param name="Value">Estimated revenue of all.</param>
public sealed record DealSum(int Count, decimal Value)
{
    /// <summary>None.</summary>
    public static DealSum None { get; } = new(0, 0m);

    /// <summary>With one more.</summary>
    public DealSum With(PurchaseDeal deal) => new(Count + 1, Value + deal.Value);
}
