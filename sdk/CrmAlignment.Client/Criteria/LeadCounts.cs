using Newtonsoft.Json;

namespace CrmAlignment.Client.Criteria;

/// <summary>A number of leads, and what became of them in truth, up to the moment at which the server answered.</summary>
/// <remarks>Immutable. Sums are exact.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record LeadCounts
{
    /// <summary>No leads.</summary>
    public static LeadCounts None { get; } = new();

    /// <summary>All of them.</summary>
    public int Leads { get; init; }

    /// <summary>Those that sales accepted: their latest handover was.</summary>
    public int Accepted { get; init; }

    /// <summary>Those that sales refused: their latest handover was rejected.</summary>
    public int Rejected { get; init; }

    /// <summary>Those of which an opportunity was won.</summary>
    public int Won { get; init; }

    /// <summary>Those of which every opportunity was lost.</summary>
    public int Lost { get; init; }

    /// <summary>Those of which an opportunity is open and none is won.</summary>
    public int Open { get; init; }

    /// <summary>Revenue of their won opportunities, in base currency.</summary>
    public decimal Revenue { get; init; }

    /// <summary>Those of which it is known how they ended: won and lost together. The sample behind a share of won leads.</summary>
    [JsonIgnore]
    public int Decided => Won + Lost;

    /// <summary>The sum of both.</summary>
    /// <param name="other">Other leads, of whom none is among these.</param>
    public LeadCounts Plus(LeadCounts other) => new()
    {
        Leads = Leads + other.Leads,
        Accepted = Accepted + other.Accepted,
        Rejected = Rejected + other.Rejected,
        Won = Won + other.Won,
        Lost = Lost + other.Lost,
        Open = Open + other.Open,
        Revenue = Revenue + other.Revenue,
    };
}
