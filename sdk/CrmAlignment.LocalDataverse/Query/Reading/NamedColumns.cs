using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Query.Tree;

namespace CrmAlignment.LocalDataverse.Query.Reading;

/// <summary>
/// Columns that a query asks for by nothing but their names. What they become in the tree depends on the names alone, so it is made once for
/// a list of them. Programs ask for the same few lists again and again.
/// </summary>
internal static class NamedColumns
{
    // One that never repeats a list must not fill the memory.
    private const int Most = 500;

    private static readonly ConcurrentDictionary<IList<string>, ImmutableArray<ColumnSelection>> Known = new(SameNames.Instance);

    /// <summary>The columns.</summary>
    /// <param name="names">Their logical names; the list is not kept.</param>
    public static ImmutableArray<ColumnSelection> Of(IList<string> names) => names.Count == 0 ? []
        : Known.TryGetValue(names, out var known) ? known
        : Keep([.. names]);

    private static ImmutableArray<ColumnSelection> Keep(string[] names)
    {
        if (Known.Count >= Most)
        {
            Known.Clear();
        }

        return Known.GetOrAdd(names, [.. names.Select(static name => new ColumnSelection(name))]);
    }
}
