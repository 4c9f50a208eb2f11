using System.Collections.Generic;
using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Demo.Made;

/// <summary>A campaign of the made-up company.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Origin">Origin of its leads.</param>
/// <param name="FoundBy">Department that finds them.</param>
/// <param name="From">First month in which leads arrive.</param>
/// <param name="To">Last month in which leads arrive.</param>
/// <param name="Weight">Leads a month, in proportion to the others.</param>
/// <param name="Worth">How many of a hundred leads marketing finds worth pursuing.</param>
/// <param name="Spend">What it costs a month, about; 0 for nothing.</param>
/// <param name="Currency">Currency of what it costs, and of its deals.</param>
internal sealed record MadeCampaign(
    string Name, string Origin, string FoundBy, YearMonth From, YearMonth To, int Weight, int Worth, int Spend, string Currency = "EUR")
{
    /// <summary>All campaigns.</summary>
    public static readonly IReadOnlyList<MadeCampaign> All =
    [
        new("Webinar: paperless warehouse", "webinar", "Marketing", Month(1), Month(6), 6, 62, 1800),
        new("Webinar: audit in a day", "webinar", "Marketing", Month(7), Month(11), 6, 58, 2000),
        new("Webinar: US launch", "webinar", "Marketing", Month(4), Month(12), 6, 64, 2600, "USD"),
        new("Search ads spring", "paid search", "Marketing", Month(1), Month(6), 8, 38, 2400),
        new("Search ads autumn", "paid search", "Marketing", Month(7), Month(12), 8, 42, 2500),
        new("Trade show Hannover", "trade show", "Marketing", Month(4), Month(4), 26, 68, 9800),
        new("Customer referrals", "referral", "Marketing", Month(1), Month(12), 3, 85, 420),
        new("Partner programme", "partner", "Partner", Month(2), Month(12), 2, 75, 600),
        new("Sales prospecting", "cold call", "Sales", Month(1), Month(12), 3, 55, 0),
    ];

    private static YearMonth Month(int month) => new(2024, month);
}
