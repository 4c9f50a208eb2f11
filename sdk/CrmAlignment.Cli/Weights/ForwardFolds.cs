using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Weights;

/// <summary>
/// Months that are held out, each of which is foretold from the months before it alone: the future is never used for the past, as a random
/// choice of leads would use it.
/// </summary>
/// <remarks>Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 5.10, https://otexts.com/fpp3/tscv.html.</remarks>
internal static class ForwardFolds
{
    /// <summary>The last months with a decided lead before which there are enough won and lost ones, the earliest first.</summary>
    /// <param name="leads">The leads.</param>
    /// <param name="mostMonths">Most months that are held out.</param>
    /// <param name="fewest">Fewest won, and fewest lost leads, of the months before.</param>
    public static IEnumerable<(LeadGroup[] Before, LeadGroup[] Month)> Of(IReadOnlyCollection<LeadGroup> leads, int mostMonths, int fewest) => leads
        .Where(group => group.Decided > 0)
        .Select(group => group.Month)
        .Distinct()
        .Order()
        .Select(month => (Before: leads.Where(group => group.Month < month).ToArray(), Month: leads.Where(group => group.Month == month).ToArray()))
        .Where(fold => fold.Before.Sum(group => group.Won) >= fewest && fold.Before.Sum(group => group.Lost) >= fewest)
        .TakeLast(mostMonths);
}
