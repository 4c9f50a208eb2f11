using System;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// What the judging set asked of a lead; carried from the PreOperation step, which evaluated it, to the PostOperation step, which keeps it,
/// without a request: columns of an organization's own are in no image.
/// </summary>
internal static class AskedOfLead
{
    private const string VariablePrefix = "crma.asked.";

    /// <summary>
    /// Leaves the values for the later steps of the operation
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context#shared-variables).
    /// </summary>
    public static void Remember(IPluginExecutionContext context, CriteriaSet set, string values) =>
        context.SharedVariables[VariablePrefix + set.Id.ToString("N")] = values;

    /// <summary>Finds what was left in this operation or in one around it; null when nothing was.</summary>
    public static string? Recall(PluginScope scope, Guid setId)
    {
        for (var context = scope.Context; context is not null; context = context.ParentContext)
        {
            if (context.SharedVariables.TryGetValue(VariablePrefix + setId.ToString("N"), out var value) && value is string text)
            {
                return text;
            }
        }

        return null;
    }
}
