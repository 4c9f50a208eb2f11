using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Handover;

/// <summary>How a lead left its offer before sales had answered.</summary>
/// <param name="Stage">Stage that it has now; null when it was deleted.</param>
/// <param name="ReasonId">Rejection reason with which it was disqualified; null when none was given.</param>
/// <param name="IsExcluded">Whether that reason was excluded from the KPIs.</param>
/// <param name="IsMerged">Whether it was merged into another lead, which carries on in its place.</param>
public readonly record struct Departure(LeadStage? Stage, Guid? ReasonId = null, bool IsExcluded = false, bool IsMerged = false)
{
    /// <summary>
    /// What people call it: qualified or accepted is an acceptance, disqualified a rejection. Deleted, merged, moved back, fallen back or
    /// put into nurture, the offer is withdrawn: nobody decided, so it counts nowhere.
    /// </summary>
    public HandoverOutcome Outcome => Stage switch
    {
        _ when IsMerged => HandoverOutcome.Withdrawn,
        LeadStage.Qualified or LeadStage.SalesAccepted => HandoverOutcome.Accepted,
        LeadStage.Disqualified => HandoverOutcome.Rejected,
        _ => HandoverOutcome.Withdrawn,
    };
}
