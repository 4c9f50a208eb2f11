using System;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Criteria;

/// <summary>Leads that were ready by the verdicts that they got, and those that would have been by the criteria that are tried.</summary>
/// <remarks>
/// Immutable. A share is null where fewer leads than <see cref="MinimumSample"/> are behind it: not enough data. What would have become of
/// leads that nobody offered or sold to, nobody knows; they are in no share.
/// </remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record ReadinessTally
{
    /// <summary>
    /// Fewest leads behind a share: 30, chosen by this project because the half-width of a 95 % interval of a share of one half is 18 points then, and
    /// more below.
    /// </summary>
    public const int MinimumSample = 30;

    /// <summary>Nothing.</summary>
    public static ReadinessTally None { get; } = new();

    /// <summary>Every compared lead.</summary>
    public LeadCounts All { get; init; } = LeadCounts.None;

    /// <summary>Those that were ready.</summary>
    public LeadCounts Before { get; init; } = LeadCounts.None;

    /// <summary>Those that would have been.</summary>
    public LeadCounts After { get; init; } = LeadCounts.None;

    /// <summary>Those that were not ready and would have been.</summary>
    public LeadCounts Joined { get; init; } = LeadCounts.None;

    /// <summary>Those that were ready and would not have been.</summary>
    public LeadCounts Dropped { get; init; } = LeadCounts.None;

    /// <summary>Won / (won + lost) of the leads that were ready, 0 to 1; null with fewer than <see cref="MinimumSample"/>.</summary>
    [JsonIgnore]
    public decimal? PrecisionBefore => Share(Before.Won, Before.Decided);

    /// <summary>Won / (won + lost) of the leads that would have been ready, 0 to 1; null with fewer than <see cref="MinimumSample"/>.</summary>
    [JsonIgnore]
    public decimal? PrecisionAfter => Share(After.Won, After.Decided);

    /// <summary>Won leads that were ready / all won leads, 0 to 1; null with fewer than <see cref="MinimumSample"/>.</summary>
    [JsonIgnore]
    public decimal? RecallBefore => Share(Before.Won, All.Won);

    /// <summary>Won leads that would have been ready / all won leads, 0 to 1; null with fewer than <see cref="MinimumSample"/>.</summary>
    [JsonIgnore]
    public decimal? RecallAfter => Share(After.Won, All.Won);

    /// <summary>The sum of both.</summary>
    /// <param name="other">A tally of other leads.</param>
    public ReadinessTally Plus(ReadinessTally other) => new()
    {
        All = All.Plus(other.All),
        Before = Before.Plus(other.Before),
        After = After.Plus(other.After),
        Joined = Joined.Plus(other.Joined),
        Dropped = Dropped.Plus(other.Dropped),
    };

    private static decimal? Share(int part, int sample) =>
        sample < MinimumSample ? null : Math.Round((decimal)part / sample, 4, MidpointRounding.AwayFromZero);
}
