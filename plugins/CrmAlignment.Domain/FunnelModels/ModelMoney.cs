namespace CrmAlignment.Domain.FunnelModels;

/// <summary>What a client is worth by a model, and what a valid datum may cost then. Amounts are in base currency.</summary>
public sealed record ModelMoney
{
    /// <summary>The model.</summary>
    public required FunnelModel Model { get; init; }

    /// <summary>Of which clients.</summary>
    public required BuyerKind Buyers { get; init; }

    /// <summary>How many of them were followed.</summary>
    public required int Clients { get; init; }

    /// <summary>What one brought in the first month, on average; null of too few.</summary>
    public decimal? First { get; init; }

    /// <summary>What one brought in the twelve months that follow, on average; null of too few, and where the model does not count it.</summary>
    public decimal? Following { get; init; }

    /// <summary>Margin of what the model counts; null of too few, and where no margin is known.</summary>
    public decimal? Worth { get; init; }

    /// <summary>What a valid datum may cost at most, so that winning clients costs what they are worth; null where something of it is not known.</summary>
    public decimal? MostPerValid { get; init; }

    /// <summary>Whether there are enough clients to tell what one brings.</summary>
    public bool HasEnoughData => Clients >= RepeatPattern.LeastClients;
}
