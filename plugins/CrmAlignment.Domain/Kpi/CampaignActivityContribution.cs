using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>What a campaign activity contributes.</summary>
[Columns(
    CampaignActivityTable.ActualCostBase,
    CampaignActivityTable.ActualEnd,
    CampaignActivityTable.ActualStart,
    CampaignActivityTable.CreatedOn,
    CampaignActivityTable.RegardingObjectId,
    CampaignActivityTable.OwningBusinessUnit)]
public static class CampaignActivityContribution
{
    /// <summary>Its actual cost at its actual end, else its actual start, else its creation; nothing for a template's activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="isTemplate">Whether a campaign is a template, which costs nothing; asked only for an activity that costs something.</param>
    public static IReadOnlyList<Contribution> Of(IRecordValues activity, Func<Guid, bool> isTemplate)
    {
        var campaign = CampaignOf(activity.Value(CampaignActivityTable.RegardingObjectId));
        var contributions = ContributionSum.Single(
            activity.Value(CampaignActivityTable.ActualEnd).AsDateTime
                ?? activity.Value(CampaignActivityTable.ActualStart).AsDateTime
                ?? activity.Value(CampaignActivityTable.CreatedOn).AsDateTime,
            null,
            campaign,
            OwningUnit.Of(activity),
            new Measures { [Measure.MarketingSpend] = activity.Value(CampaignActivityTable.ActualCostBase).AsNumber ?? 0 });
        return contributions.Count > 0 && campaign is { } id && isTemplate(id) ? [] : contributions;
    }

    private static Guid? CampaignOf(RecordValue regarding) =>
        !regarding.IsEmpty && regarding.LookupTable == CampaignTable.LogicalName ? regarding.AsId : null;
}
