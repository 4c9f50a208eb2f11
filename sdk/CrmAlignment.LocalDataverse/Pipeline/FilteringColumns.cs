using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Decides whether a step's filtering columns let it run.</summary>
internal static class FilteringColumns
{
    /// <summary>
    /// Whether a step runs: it has no filter, or Target now carries one of its columns. Target is looked at when the
    /// step's turn comes, because an earlier step may have added or removed columns.
    /// </summary>
    /// <param name="step">The step.</param>
    /// <param name="scope">The request.</param>
    /// <returns>True when the step runs.</returns>
    public static bool Match(PluginStep step, RequestScope scope)
    {
        if (step.FilteringColumns.Length == 0 || scope.Message != "Update")
        {
            return true;
        }

        if (!scope.Request.Parameters.TryGetValue("Target", out var value) || value is not Entity target)
        {
            return true;
        }

        foreach (var column in step.FilteringColumns)
        {
            if (target.Attributes.ContainsKey(column))
            {
                return true;
            }
        }

        return false;
    }
}
