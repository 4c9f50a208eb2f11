using System.Collections.Generic;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Diagnosis;

/// <summary>What became of the leads that entered a layer.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record LayerCounts
{
    /// <summary>Leads that entered it.</summary>
    public int Entered { get; init; }

    /// <summary>Those that went on.</summary>
    public int WentOn { get; init; }

    /// <summary>Those that are still in it: nothing is decided.</summary>
    public int Inside { get; init; }

    /// <summary>Those that are kept for later, in a nurture track.</summary>
    public int Nurtured { get; init; }

    /// <summary>Those that are lost.</summary>
    public int Lost { get; init; }

    /// <summary>Those that went on, of those of which it is decided, 0 to 1; null of none.</summary>
    public decimal? Conversion { get; init; }

    /// <summary>Lower end of the interval of the conversion (Wilson).</summary>
    public decimal? ConversionLow { get; init; }

    /// <summary>Upper end of the interval of the conversion.</summary>
    public decimal? ConversionHigh { get; init; }

    /// <summary>Those that went on and whose both dates are known: the sample of the two numbers below.</summary>
    public int Measured { get; init; }

    /// <summary>Days that half of them stayed at most, to within 2.5 percent; null of none.</summary>
    public decimal? MedianDays { get; init; }

    /// <summary>Days that nine of ten stayed at most.</summary>
    public decimal? Percentile90Days { get; init; }

    /// <summary>Those that are kept or lost, by reason, the most frequent first.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<LeavingReason> Reasons { get; init; } = [];

    /// <summary>At most 20 of those that are kept or lost.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<LeavingLead> Leaving { get; init; } = [];
}
