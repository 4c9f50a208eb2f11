using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>What a handover contributes.</summary>
[Columns(
    HandoverTable.CampaignId,
    HandoverTable.LeadCategoryId,
    HandoverTable.Outcome,
    HandoverTable.DecidedOn,
    HandoverTable.ExcludedFromKpis,
    HandoverTable.OwningBusinessUnit)]
public static class HandoverContribution
{
    /// <summary>
    /// Its decision, when it was decided; campaign and lead category of the handover, its owner's business unit. Nothing when it was rejected for
    /// a reason that was excluded from the KPIs.
    /// </summary>
    public static IReadOnlyList<Contribution> Of(IRecordValues handover) => ContributionSum.Single(
        handover.Value(HandoverTable.DecidedOn).AsDateTime,
        null,
        handover.Value(HandoverTable.CampaignId).AsId,
        OwningUnit.Of(handover),
        (HandoverOutcome?)handover.Value(HandoverTable.Outcome).AsChoice switch
        {
            _ when handover.Value(HandoverTable.ExcludedFromKpis).AsBoolean == true => Measures.Zero,
            HandoverOutcome.Accepted => new Measures { [Measure.Accepted] = 1 },
            HandoverOutcome.Rejected => new Measures { [Measure.Rejected] = 1 },
            HandoverOutcome.Expired => new Measures { [Measure.Expired] = 1 },
            _ => Measures.Zero,
        },
        handover.Value(HandoverTable.LeadCategoryId).AsId);
}
