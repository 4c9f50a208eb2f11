using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client.Criteria;

namespace CrmAlignment.Cli.Weights;

/// <summary>Counts who was ready with a set, and who with the same criteria of other points.</summary>
internal static class Readiness
{
    /// <summary>Counts leads by their first verdict.</summary>
    /// <param name="leads">The leads.</param>
    /// <param name="before">The set as it is.</param>
    /// <param name="after">What is proposed.</param>
    public static ReadinessTally Of(IReadOnlyCollection<LeadGroup> leads, WeighedSet before, WeighedSet after) => new()
    {
        All = Counts(leads),
        Before = Counts(leads.Where(before.IsReady)),
        After = Counts(leads.Where(after.IsReady)),
        Joined = Counts(leads.Where(group => !before.IsReady(group) && after.IsReady(group))),
        Dropped = Counts(leads.Where(group => before.IsReady(group) && !after.IsReady(group))),
    };

    private static LeadCounts Counts(IEnumerable<LeadGroup> leads)
    {
        var groups = leads.ToArray();
        return new LeadCounts { Leads = groups.Sum(group => group.Leads), Won = groups.Sum(group => group.Won), Lost = groups.Sum(group => group.Lost) };
    }
}
