using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Attribution;

/// <summary>A campaign by every model, or what no campaign led to.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record AttributedCampaign
{
    /// <summary>Id of the campaign; null for what no campaign led to, and for what was spent for none.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>Its name; empty until all is read, for none, and for one that the caller may not read.</summary>
    public string Name { get; init; } = "";

    /// <summary>Wins to which it led, alone or with others: the sample of its numbers.</summary>
    public int Wins { get; init; }

    /// <summary>Its touches that led to them.</summary>
    public int Touches { get; init; }

    /// <summary>What it cost in the period, in base currency.</summary>
    public decimal MarketingSpend { get; init; }

    /// <summary>Whether it has at least 5 wins: with fewer, what a model says of it is chance.</summary>
    public bool HasEnoughData { get; init; }

    /// <summary>By model, in the order of <see cref="AttributionModel"/>.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<CampaignCredit> Models { get; init; } = [];

    /// <summary>What a model credits it with.</summary>
    /// <exception cref="InvalidOperationException">The answer lacks the model.</exception>
    public CampaignCredit By(AttributionModel model) => Models.Single(credit => credit.Model == model);
}
