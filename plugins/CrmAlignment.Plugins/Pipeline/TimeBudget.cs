using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>
/// Ends a round of scheduled work well before the platform would end it, with all that it did, after two minutes
/// (https://learn.microsoft.com/power-apps/developer/data-platform/analyze-performance#time-and-resource-constraints).
/// </summary>
/// <remarks>
/// A plug-in has no clock of its own. The platform stamps each row that it writes: the stamp of the row written last, less the instant of
/// the operation, is the time that the round has taken. Asking costs one request.
/// </remarks>
internal sealed class TimeBudget(PluginScope scope)
{
    private const string ModifiedOn = "modifiedon";

    // Half: the item that is begun last, and the commit, must fit into the rest.
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(1);

    /// <summary>Whether to begin nothing more.</summary>
    /// <param name="written">A row that the round has just written.</param>
    public bool IsUsedUp(EntityReference written)
    {
        var row = scope.SystemService.Retrieve(written.LogicalName, written.Id, new ColumnSet(ModifiedOn));
        return row.GetAttributeValue<DateTime>(ModifiedOn) - scope.Now > Budget;
    }
}
