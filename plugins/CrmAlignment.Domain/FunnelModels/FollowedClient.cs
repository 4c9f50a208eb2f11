namespace CrmAlignment.Domain.FunnelModels;

/// <summary>A client from the month of the first purchase through the twelve months that follow.</summary>
/// <param name="FirstRevenue">Revenue of the first month, in base currency.</param>
/// <param name="MonthsAgain">Months with revenue among the twelve that follow: 0 to 12. Two purchases of one month are one.</param>
/// <param name="FollowingRevenue">Revenue of the twelve months that follow, in base currency; corrections may leave it below 0.</param>
public sealed record FollowedClient(decimal FirstRevenue, int MonthsAgain, decimal FollowingRevenue);
