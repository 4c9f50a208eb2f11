using Newtonsoft.Json;

namespace CrmAlignment.Client.FunnelModels;

/// <summary>Clients by the number of months in which they bought again.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record FollowedMonths
{
    /// <summary>Months with revenue among the twelve after the first: 0 to 12.</summary>
    public int Months { get; init; }

    /// <summary>How many clients had so many.</summary>
    public int Clients { get; init; }

    /// <summary>How many would if all were alike, to four digits.</summary>
    public decimal Expected { get; init; }
}
