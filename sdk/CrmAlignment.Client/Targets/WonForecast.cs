using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Targets;

/// <summary>
/// What will be won from today until a day, beside what is won already: leads, and opportunities that no lead brought, each once. From what became
/// of those that came in the last two years, by layer of the funnel and by the days they have been in it.
/// </summary>
/// <remarks>Immutable. Numbers are null until all is read, and where too little is known (<see cref="HasEnoughData"/>).</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record WonForecast
{
    /// <summary>Whether all is read, so that the numbers are there.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The organization's day on which it was made.</summary>
    public LocalDate Today { get; init; }

    /// <summary>The last day of it.</summary>
    public LocalDate Until { get; init; }

    /// <summary>Records of the history.</summary>
    public int HistoryRecords { get; init; }

    /// <summary>Whether there is a forecast: in some layer at least 30 records grew as old as those that wait.</summary>
    public bool HasEnoughData { get; init; }

    /// <summary>Open records that were forecast.</summary>
    public int? Waiting { get; init; }

    /// <summary>Open records of an age of which history knows too little; they are in no number.</summary>
    public int? WaitingWithoutData { get; init; }

    /// <summary>How many will be won: the mean.</summary>
    public decimal? Expected { get; init; }

    /// <summary>Lower end of the interval of 80 %.</summary>
    public int? Low { get; init; }

    /// <summary>Upper end of it.</summary>
    public int? High { get; init; }

    /// <summary>Won records of the history, from which it is known what one brings.</summary>
    public int WonRecords { get; init; }

    /// <summary>What they will bring, in base currency; null where fewer than 20 were won.</summary>
    public decimal? ExpectedRevenue { get; init; }

    /// <summary>Lower end of its interval of 80 %.</summary>
    public decimal? LowRevenue { get; init; }

    /// <summary>Upper end of it.</summary>
    public decimal? HighRevenue { get; init; }

    /// <summary>State of the next call; "" at the end.</summary>
    [JsonIgnore]
    public string NextState { get; init; } = "";
}
