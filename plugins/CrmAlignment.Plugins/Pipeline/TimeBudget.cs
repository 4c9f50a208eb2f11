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
/// the operation, is the time that the round has taken. Asking costs one request, so work of small pieces asks after the first, and then when, at
/// the pace so far, a quarter of what is left may be gone: on a slow server after each.
/// </remarks>
/// <param name="scope">The run.</param>
/// <param name="mostUnasked">
/// After how many pieces it asks at the latest. 1 (the default) where a piece has many rows; <see cref="SingleRows"/> where it is one row.
/// </param>
internal sealed class TimeBudget(PluginScope scope, int mostUnasked = 1)
{
    /// <summary>For pieces of one row. A stamp has whole seconds, so a fast server has no pace at first; one that becomes slow in between must not spend the other half.</summary>
    public const int SingleRows = 25;

    private const string ModifiedOn = "modifiedon";

    // Half: the item that is begun last, and the commit, must fit into the rest.
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(1);

    private int _done;
    private int _nextAsked = 1;

    /// <summary>Whether to begin nothing more. To be called after each piece of work.</summary>
    /// <param name="written">A row that the round has just written.</param>
    public bool IsUsedUp(EntityReference written)
    {
        if (++_done < _nextAsked)
        {
            return false;
        }

        var row = scope.SystemService.Retrieve(written.LogicalName, written.Id, new ColumnSet(ModifiedOn));
        var left = Budget - (row.GetAttributeValue<DateTime>(ModifiedOn) - scope.Now);
        _nextAsked = _done + PiecesIn(left.Ticks / 4, Budget - left);
        return left < TimeSpan.Zero;
    }

    private int PiecesIn(long ticks, TimeSpan taken) =>
        taken <= TimeSpan.Zero ? mostUnasked : (int)Math.Min(mostUnasked, Math.Max(1, (double)ticks * _done / taken.Ticks));
}
