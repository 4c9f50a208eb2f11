using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query.Reading;

/// <summary>
/// Columns that a query asks for by nothing but their names. What they become in the tree depends on the names alone, so it is made once for
/// a list of them.
/// </summary>
internal static class NamedColumns
{
    private static readonly BoundedCache<IList<string>, ImmutableArray<ColumnSelection>> Known = new(SameNames.Instance);

    /// <summary>The columns.</summary>
    /// <param name="names">Their logical names; the list is not kept.</param>
    public static ImmutableArray<ColumnSelection> Of(IList<string> names) => names.Count == 0 ? []
        : Known.Values.TryGetValue(names, out var known) ? known
        : Known.Keep([.. names], [.. names.Select(static name => new ColumnSelection(name))]);
}
