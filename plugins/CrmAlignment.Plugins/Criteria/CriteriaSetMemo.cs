using System;
using System.Collections.Concurrent;
using CrmAlignment.Domain.Qualification;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>
/// Remembers parsed criteria sets by id and row version: a changed row has another version, so nothing here is ever stale.
/// The only static state of the product.
/// </summary>
internal static class CriteriaSetMemo
{
    // Chosen by this project: more active sets than any organization seen, yet a few megabytes at most.
    private const int MaximumEntries = 256;

    private static readonly ConcurrentDictionary<string, CriteriaSet> Parsed = new();

    /// <summary>The remembered set, or the one just parsed; a row without a version is always parsed.</summary>
    public static CriteriaSet Get(Guid id, string? rowVersion, Func<CriteriaSet> parse)
    {
        if (string.IsNullOrEmpty(rowVersion))
        {
            return parse();
        }

        if (Parsed.Count >= MaximumEntries)
        {
            Parsed.Clear();
        }

        return Parsed.GetOrAdd(id.ToString("N") + rowVersion, _ => parse());
    }
}
