using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Attribution;

/// <summary>Which touches led to a win, and how fast they fade.</summary>
/// <param name="Days">Days before the win in which touches count, the day of the win beside them.</param>
/// <param name="HalfLifeDays">Days in which a touch loses half of its weight, in <see cref="AttributionModel.TimeDecay"/> alone.</param>
public sealed record AttributionWindow(int Days = AttributionWindow.DefaultDays, int HalfLifeDays = AttributionWindow.DefaultHalfLifeDays)
{
    /// <summary>A year, chosen by this project because leads are nurtured for six to twelve months before they buy.</summary>
    public const int DefaultDays = 365;

    /// <summary>Seven days: https://support.google.com/analytics/answer/1662518.</summary>
    public const int DefaultHalfLifeDays = 7;

    /// <summary>Most days of either.</summary>
    public const int MostDays = 3650;

    /// <summary>The touches that count for a win of a day, each once, in the order in which they happened.</summary>
    public IReadOnlyList<Touch> Of(IEnumerable<Touch> touches, DateTime wonOn) => touches
        .Where(touch => touch.Day <= wonOn && (wonOn - touch.Day).Days <= Days)
        .GroupBy(touch => touch.Id)
        .Select(same => same.OrderBy(touch => touch.Day).ThenBy(touch => touch.When).ThenBy(touch => touch.CampaignId).First())
        .OrderBy(touch => touch.Day).ThenBy(touch => touch.When).ThenBy(touch => touch.Id)
        .ToArray();
}
