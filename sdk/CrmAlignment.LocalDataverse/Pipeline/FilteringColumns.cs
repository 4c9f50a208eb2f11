using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Requests;
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
        if (step.FilteringColumns.Length == 0)
        {
            return true;
        }

        // Of UpdateMultiple one row with one of the columns is enough:
        // https://learn.microsoft.com/power-apps/developer/data-platform/write-plugin-multiple-operation#attribute-filters
        return scope.Message switch
        {
            "Update" => scope.Optional<Entity>("Target") is not { } target || Carries(target, step),
            "UpdateMultiple" => scope.Optional<EntityCollection>("Targets") is not { } targets
                || targets.Entities.Any(row => Carries(row, step)),
            _ => true,
        };
    }

    private static bool Carries(Entity target, PluginStep step) => Array.Exists(step.FilteringColumns, target.Attributes.ContainsKey);
}
