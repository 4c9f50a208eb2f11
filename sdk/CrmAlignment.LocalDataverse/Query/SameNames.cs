using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Query;

/// <summary>Two lists are the same key when they have the same names in the same order.</summary>
internal sealed class SameNames : IEqualityComparer<IList<string>>
{
    /// <summary>The only one.</summary>
    public static readonly SameNames Instance = new();

    private SameNames()
    {
    }

    /// <inheritdoc/>
    public bool Equals(IList<string>? left, IList<string>? right)
    {
        if (left!.Count != right!.Count)
        {
            return false;
        }

        for (var index = 0; index < left.Count; index++)
        {
            if (!string.Equals(left[index], right[index], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(IList<string> names)
    {
        var hash = default(HashCode);
        for (var index = 0; index < names.Count; index++)
        {
            hash.Add(names[index]);
        }

        return hash.ToHashCode();
    }
}
