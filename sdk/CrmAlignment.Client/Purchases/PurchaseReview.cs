using System.Collections.Generic;
using CrmAlignment.Client.Criteria;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Purchases;

/// <summary>Open opportunities beside the customer's own purchase; of all that was read so far.</summary>
/// <remarks>Immutable. Opportunities and activities that the caller may not read count nowhere.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record PurchaseReview
{
    /// <summary>Whether all is read.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The instant against which they are held: that of the first slice.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant AsOf { get; init; }

    /// <summary>Days after which a stage that does not change counts as stalled.</summary>
    public int StalledDays { get; init; }

    /// <summary>Days without an activity that are too many while the customer decides.</summary>
    public int SilentDays { get; init; }

    /// <summary>All open opportunities.</summary>
    public DealSum Open { get; init; } = new();

    /// <summary>Those without a known decider; the share is of all.</summary>
    public DealShare WithoutDecider { get; init; } = new();

    /// <summary>Those of whose customer nobody knows how far he has come: nothing else is said of them.</summary>
    public DealSum UnknownStage { get; init; } = new();

    /// <summary>Those out of step in at least one way.</summary>
    public DealSum OutOfStep { get; init; } = new();

    /// <summary>By the customer's stage, in his order.</summary>
    public IReadOnlyList<StageDeals> Stages { get; init; } = [];

    /// <summary>By what is out of step.</summary>
    public IReadOnlyList<OutOfStepDeals> Kinds { get; init; } = [];

    /// <summary>At which opportunities somebody should look: of one slice, or of all where all was asked.</summary>
    public IReadOnlyList<ReviewedDeal> Deals { get; init; } = [];

    /// <summary>What to go on with; empty at the end.</summary>
    [JsonIgnore]
    public string NextState { get; init; } = "";
}
