using System.Collections.Immutable;
using CrmAlignment.LocalDataverse.Rows;

namespace CrmAlignment.LocalDataverse.Messages.Pricing;

/// <summary>Which columns a write brings.</summary>
internal static class WrittenColumns
{
    /// <summary>Whether a write brings one of some columns.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="draft">The row.</param>
    public static bool AnyIn(this ImmutableArray<string> columns, RowDraft draft)
    {
        foreach (var column in columns)
        {
            if (draft.Values.ContainsKey(column))
            {
                return true;
            }
        }

        return false;
    }
}
