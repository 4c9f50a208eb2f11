using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Kpi;

/// <summary>The spells of activity of one client in one scope.</summary>
internal static class ClientSpells
{
    /// <summary>How long a client is active: the month of revenue and the eleven after it.</summary>
    public const int ActiveMonths = 12;

    /// <summary>What each month of revenue adds to the counts.</summary>
    /// <param name="months">First days of the months with revenue above 0, each once, in any order.</param>
    public static IReadOnlyDictionary<DateTime, ActivityCounts> Of(IEnumerable<DateTime> months)
    {
        var sorted = months.OrderBy(month => month).ToArray();
        var counts = new Dictionary<DateTime, ActivityCounts>();
        for (var index = 0; index < sorted.Length; index++)
        {
            counts[sorted[index]] = new ActivityCounts(
                index == 0 ? 1 : 0,
                index == 0 || IsApart(sorted[index - 1], sorted[index]) ? 1 : 0,
                index == sorted.Length - 1 || IsApart(sorted[index], sorted[index + 1]) ? 1 : 0);
        }

        return counts;
    }

    private static bool IsApart(DateTime month, DateTime next) => month.AddMonths(ActiveMonths) < next;
}
