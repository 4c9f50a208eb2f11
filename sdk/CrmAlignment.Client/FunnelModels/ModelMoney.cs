using Newtonsoft.Json;

namespace CrmAlignment.Client.FunnelModels;

/// <summary>What a client is worth by a model, and what a valid datum may cost then.</summary>
/// <remarks>Immutable. Amounts are in base currency, to the cent.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record ModelMoney
{
    /// <summary>The model.</summary>
    public FunnelModel Model { get; init; }

    /// <summary>Of which clients.</summary>
    public BuyerKind Buyers { get; init; }

    /// <summary>How many of them were followed: the sample.</summary>
    public int Clients { get; init; }

    /// <summary>What one brought in the first month, on average; null of fewer than 20.</summary>
    public decimal? First { get; init; }

    /// <summary>What one brought in the twelve months that follow, on average; null of fewer than 20, and by single sale.</summary>
    public decimal? Following { get; init; }

    /// <summary>Margin of what the model counts; null of fewer than 20, and where no margin is known.</summary>
    public decimal? Worth { get; init; }

    /// <summary>
    /// What a valid datum may cost at most, so that winning clients costs no more than they are worth: worth by new clients, by valid data. Null
    /// of fewer than 20 of either.
    /// </summary>
    public decimal? MostPerValid { get; init; }

    /// <summary>Whether there are at least 20 clients.</summary>
    public bool HasEnoughData { get; init; }
}
