using System;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Experiments;

/// <summary>An arm of an experiment with its leads. Shares and chances from 0 to 1, to four digits.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record ComparedArm
{
    /// <summary>Row of crma_experimentarm.</summary>
    public Guid ArmId { get; init; }

    /// <summary>Its name.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Name { get; init; } = "";

    /// <summary>Whether it is what is done already.</summary>
    public bool IsControl { get; init; }

    /// <summary>The campaign by which its leads are known; null where a draft has none yet.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>Name of the campaign; "" where there is none.</summary>
    [JsonProperty(Required = Required.Always)]
    public string CampaignName { get; init; } = "";

    /// <summary>Channel; "" where nobody said it.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Channel { get; init; } = "";

    /// <summary>Tactic; "" where nobody said it.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Tactic { get; init; } = "";

    /// <summary>Capture method; "" where nobody said it.</summary>
    [JsonProperty(Required = Required.Always)]
    public string CaptureMethod { get; init; } = "";

    /// <summary>Nurture method; "" where nobody said it.</summary>
    [JsonProperty(Required = Required.Always)]
    public string NurtureMethod { get; init; } = "";

    /// <summary>Leads that reached the layer.</summary>
    public int Reached { get; init; }

    /// <summary>Leads that were lost, or kept for later, before it.</summary>
    public int NotReached { get; init; }

    /// <summary>Leads before it of which nothing is decided; they count on neither side.</summary>
    public int Undecided { get; init; }

    /// <summary>Share of the decided leads that reached the layer; null of none.</summary>
    public decimal? Share { get; init; }

    /// <summary>Lower end of the interval in which the share lies by a chance of 95 of 100; null of no decided leads.</summary>
    public decimal? ShareLow { get; init; }

    /// <summary>Upper end of that interval.</summary>
    public decimal? ShareHigh { get; init; }

    /// <summary>Decided leads that are missing to the agreed minimum.</summary>
    public int Missing { get; init; }

    /// <summary>Chance that it is the best of all arms; null while an arm has fewer decided leads than agreed.</summary>
    public decimal? ChanceBest { get; init; }

    /// <summary>Chance that it is better than the control; null for the control, and while one of both has fewer decided leads than agreed.</summary>
    public decimal? ChanceBetterThanControl { get; init; }

    /// <summary>Whether the experiment, as it ended, found it better than the others.</summary>
    public bool IsBetter { get; init; }
}
