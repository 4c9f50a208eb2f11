using CrmAlignment.Model.Choices;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Leadership;

/// <summary>One aspect of a leader's scorecard, with the rows behind it.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record ScoredAspect
{
    /// <summary>The aspect.</summary>
    public LeadershipAspect Aspect { get; init; }

    /// <summary>Where the value comes from.</summary>
    public AspectSource Source { get; init; }

    /// <summary>0 to 100, one digit after the point; null where nothing tells.</summary>
    public decimal? Value { get; init; }

    /// <summary>Rows that have what the aspect asks for.</summary>
    public int Counted { get; init; }

    /// <summary>Rows that were looked at: the sample.</summary>
    public int Of { get; init; }

    /// <summary>Rows from which on they tell; 0 where a self-rating alone does.</summary>
    public int Least { get; init; }

    /// <summary>Whether there are more rows than the first 5,000, which were counted.</summary>
    public bool IsCut { get; init; }

    /// <summary>The leader's own word, 1 to 5; null where there is none. It counts only where the rows do not suffice.</summary>
    public int? Rating { get; init; }

    /// <summary>By what others may judge it; empty without a rating.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Reason { get; init; } = "";
}
