using System;
using System.Collections.Frozen;

namespace CrmAlignment.LocalDataverse.Query.Tree;

/// <summary>
/// The options of a query that tune SQL Server; they mean nothing here, but a name that the platform does not know is refused
/// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/fetch#options).
/// </summary>
internal static class QueryHints
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "OptimizeForUnknown",
        "ForceOrder",
        "DisableRowGoal",
        "EnableOptimizerHotfixes",
        "LoopJoin",
        "MergeJoin",
        "HashJoin",
        "NO_PERFORMANCE_SPOOL",
        "ENABLE_HIST_AMENDMENT_FOR_ASC_KEYS");

    /// <summary>Refuses names that are none of these.</summary>
    /// <param name="options">Names joined by commas; null or empty for none.</param>
    internal static void Require(string? options)
    {
        foreach (var name in (options ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Names.Contains(name))
            {
                throw QueryFault.NotSupported($"the query option '{name}'");
            }
        }
    }
}
