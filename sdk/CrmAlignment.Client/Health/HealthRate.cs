using Newtonsoft.Json;

namespace CrmAlignment.Client.Health;

/// <summary>Cases held against others, with the interval in which their rate lies in 95 of 100 cases.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record HealthRate
{
    /// <summary>Cases that count.</summary>
    public int Part { get; init; }

    /// <summary>Cases that they are held against.</summary>
    public int Base { get; init; }

    /// <summary>Whether the part is some of the base; otherwise it is so many cases for each of the base, which may be more than 1.</summary>
    public bool IsShare { get; init; }

    /// <summary>How many cases it rests on; fewer than 20 say nothing.</summary>
    public int Sample { get; init; }

    /// <summary>Part / base, to four digits; null when the base is 0.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower end; null of no cases.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end; null of no cases, and where nothing bounds it.</summary>
    public decimal? High { get; init; }
}
