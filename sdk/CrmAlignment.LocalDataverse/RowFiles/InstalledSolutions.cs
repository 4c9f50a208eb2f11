using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.RowFiles;

/// <summary>The solutions of an organization: rows fit only where the same ones brought the same tables.</summary>
internal static class InstalledSolutions
{
    /// <summary>Versions of the solutions by unique name, but for the default solution: a mere list of unmanaged components.</summary>
    internal static SortedDictionary<string, string> Of(StoreTransaction transaction)
    {
        var solutions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in transaction.Find("solution", new Dictionary<string, object?>()).Where(id => id != InstalledSolution.DefaultId))
        {
            var row = transaction.Retrieve("solution", id, ["uniquename", "version"])!;
            solutions[row["uniquename"] as string ?? string.Empty] = row["version"] as string ?? string.Empty;
        }

        return solutions;
    }
}
