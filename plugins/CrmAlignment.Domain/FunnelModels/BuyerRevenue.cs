using CrmAlignment.Domain.Diagnosis;

namespace CrmAlignment.Domain.FunnelModels;

/// <summary>What clients of a kind brought, all together.</summary>
internal sealed class BuyerRevenue
{
    public decimal First { get; private set; }

    public decimal Following { get; private set; }

    public void Add(FollowedClient client)
    {
        First += client.FirstRevenue;
        Following += client.FollowingRevenue;
    }

    /// <exception cref="System.FormatException">The text is none.</exception>
    public static BuyerRevenue Read(TokenReader tokens) => new() { First = tokens.Amount(), Following = tokens.Amount() };
}
