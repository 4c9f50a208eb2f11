using Newtonsoft.Json;

namespace CrmAlignment.Client.Purchases;

/// <summary>Opportunities that are out of step in one way; the share is of those whose purchase stage is known.</summary>
/// <remarks>Immutable. An opportunity may be out of step in several ways.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record OutOfStepDeals
{
    /// <summary>The way.</summary>
    public OutOfStep Kind { get; init; }

    /// <summary>How many.</summary>
    public int Count { get; init; }

    /// <summary>Estimated revenue of all, in base currency.</summary>
    public decimal Value { get; init; }

    /// <summary>Opportunities of which the share is: the sample.</summary>
    public int Of { get; init; }

    /// <summary>Whether these are at least 20: of fewer no share is told.</summary>
    public bool HasEnoughData { get; init; }

    /// <summary>The share, 0 to 1; null without enough data.</summary>
    public decimal? Share { get; init; }

    /// <summary>Lower end of its 95 % interval (Wilson); null without enough data.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end; null without enough data.</summary>
    public decimal? High { get; init; }
}
